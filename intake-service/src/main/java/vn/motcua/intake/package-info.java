/** The register of dossiers. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
