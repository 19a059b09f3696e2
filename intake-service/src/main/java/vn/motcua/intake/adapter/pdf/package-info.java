/** Looks into uploaded files and prints forms 01, 02 and 03. */
@NullMarked
package vn.motcua.intake.adapter.pdf;

import org.jspecify.annotations.NullMarked;
