/** Keeps the register, its numbers, its files and its access log in MongoDB. */
@NullMarked
package vn.motcua.intake.adapter.mongo;

import org.jspecify.annotations.NullMarked;
