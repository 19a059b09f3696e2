/** Two-layer PDF signatures: the values every part speaks of, refusals and trust. */
@NullMarked
package vn.motcua.pades;

import org.jspecify.annotations.NullMarked;
