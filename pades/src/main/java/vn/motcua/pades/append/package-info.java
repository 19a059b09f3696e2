/**
 * A layer appended to a file that others signed, through PDFBox: for what the fast path refuses.
 */
@NullMarked
package vn.motcua.pades.append;

import org.jspecify.annotations.NullMarked;
