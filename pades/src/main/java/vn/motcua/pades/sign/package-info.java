/** The two signature layers, added by incremental update. */
@NullMarked
package vn.motcua.pades.sign;

import org.jspecify.annotations.NullMarked;
