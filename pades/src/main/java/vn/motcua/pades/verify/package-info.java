/** What a signed PDF proves, and in which words. */
@NullMarked
package vn.motcua.pades.verify;

import org.jspecify.annotations.NullMarked;
