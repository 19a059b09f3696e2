/** The strict, canonical PDF syntax in which our own files are written and read back. */
@NullMarked
package vn.motcua.pades.cos;

import org.jspecify.annotations.NullMarked;
