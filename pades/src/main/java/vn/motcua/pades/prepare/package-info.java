/** What happens to a PDF before its first signature: inspection, preparation, freezing. */
@NullMarked
package vn.motcua.pades.prepare;

import org.jspecify.annotations.NullMarked;
