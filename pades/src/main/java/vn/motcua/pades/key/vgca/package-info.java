/** Files that the VGCA plug-in signed whole, taken back only after a strict comparison. */
@NullMarked
package vn.motcua.pades.key.vgca;

import org.jspecify.annotations.NullMarked;
