/** Whether certificates were revoked: OCSP answers and revocation lists, fetched and judged. */
@NullMarked
package vn.motcua.pades.revocation;

import org.jspecify.annotations.NullMarked;
