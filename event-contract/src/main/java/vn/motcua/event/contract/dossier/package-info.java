/** Public events of a dossier, written by intake alone on {@code motcua.dossier}. */
@NullMarked
package vn.motcua.event.contract.dossier;

import org.jspecify.annotations.NullMarked;
