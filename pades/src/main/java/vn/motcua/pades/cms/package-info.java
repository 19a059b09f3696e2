/** The CMS of a PAdES signature: algorithms, encoding, canonical reading. */
@NullMarked
package vn.motcua.pades.cms;

import org.jspecify.annotations.NullMarked;
