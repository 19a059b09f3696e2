/** Paper and ink: sets documents, freezes, signs and checks them. */
@NullMarked
package vn.motcua.signing.adapter.pdf;

import org.jspecify.annotations.NullMarked;
