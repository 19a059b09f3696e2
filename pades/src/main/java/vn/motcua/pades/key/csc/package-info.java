/** Keys of remote signing services that speak CSC API v2 (Cloud Signature Consortium). */
@NullMarked
package vn.motcua.pades.key.csc;

import org.jspecify.annotations.NullMarked;
