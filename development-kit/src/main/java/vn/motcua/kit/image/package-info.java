/** Draws the sample pictures that signatures show: handwriting in blue, a round seal in red. */
@NullMarked
package vn.motcua.kit.image;

import org.jspecify.annotations.NullMarked;
