/** Reads the procedures of the catalogue for the register. */
@NullMarked
package vn.motcua.intake.adapter.catalogue;

import org.jspecify.annotations.NullMarked;
