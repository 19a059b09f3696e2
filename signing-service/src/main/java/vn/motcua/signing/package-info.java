/** Outgoing documents in two signed layers. */
@NullMarked
package vn.motcua.signing;

import org.jspecify.annotations.NullMarked;
