/** Aggregates with their history in one write, number series and files, in MongoDB. */
@NullMarked
package vn.motcua.aggregate.store;

import org.jspecify.annotations.NullMarked;
