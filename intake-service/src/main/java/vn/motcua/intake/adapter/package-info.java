/** How the register of dossiers meets the outside. */
@NullMarked
package vn.motcua.intake.adapter;

import org.jspecify.annotations.NullMarked;
