/**
 * A certification authority with OCSP responder, CRLs and time-stamping, for certificates without
 * legal value.
 */
@NullMarked
package vn.motcua.kit.authority;

import org.jspecify.annotations.NullMarked;
