/** Routes, inbox and organisation in MongoDB. */
@NullMarked
package vn.motcua.routing.adapter.mongo;

import org.jspecify.annotations.NullMarked;
