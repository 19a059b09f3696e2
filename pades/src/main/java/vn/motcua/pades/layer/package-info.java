/** The two prepared signature fields and the exact objects that each layer adds. */
@NullMarked
package vn.motcua.pades.layer;

import org.jspecify.annotations.NullMarked;
