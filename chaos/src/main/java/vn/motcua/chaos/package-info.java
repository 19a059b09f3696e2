/** The command and its run: load, one fault after the other, and what the checker says of it. */
@NullMarked
package vn.motcua.chaos;

import org.jspecify.annotations.NullMarked;
