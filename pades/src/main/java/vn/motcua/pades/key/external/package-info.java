/** Signatures made elsewhere in two phases: a USB token in a browser, its agent, a phone. */
@NullMarked
package vn.motcua.pades.key.external;

import org.jspecify.annotations.NullMarked;
