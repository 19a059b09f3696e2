/** Typesets official papers as PDF/A-2u. */
@NullMarked
package vn.motcua.paper;

import org.jspecify.annotations.NullMarked;
