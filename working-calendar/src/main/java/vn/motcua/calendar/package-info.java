/** Pure working-time arithmetic of Vietnamese public offices. */
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
