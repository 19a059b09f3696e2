/** The processes that the faults strike, the operator who mends, and the witness who reads. */
@NullMarked
package vn.motcua.chaos.stage;

import org.jspecify.annotations.NullMarked;
