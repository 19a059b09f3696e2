/** Where signature values come from besides a PKCS#12 file, and the self-test of all of them. */
@NullMarked
package vn.motcua.pades.key;

import org.jspecify.annotations.NullMarked;
