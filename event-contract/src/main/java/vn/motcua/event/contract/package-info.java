/** The published language: event records, topics, schemas and samples. */
@NullMarked
package vn.motcua.event.contract;

import org.jspecify.annotations.NullMarked;
