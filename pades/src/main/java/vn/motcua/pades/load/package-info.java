/** PDFs by anybody, read with PDFBox. */
@NullMarked
package vn.motcua.pades.load;

import org.jspecify.annotations.NullMarked;
