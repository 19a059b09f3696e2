/** The procedures an office handles, as versioned files: papers, fees, limits, steps, result. */
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
