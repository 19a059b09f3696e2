/** What the register does by itself, in rounds. */
@NullMarked
package vn.motcua.intake.adapter.timer;

import org.jspecify.annotations.NullMarked;
