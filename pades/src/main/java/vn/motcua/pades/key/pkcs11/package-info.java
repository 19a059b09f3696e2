/** Keys in PKCS#11 tokens and hardware security modules. */
@NullMarked
package vn.motcua.pades.key.pkcs11;

import org.jspecify.annotations.NullMarked;
