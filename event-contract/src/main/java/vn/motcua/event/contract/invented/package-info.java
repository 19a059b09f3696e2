/** Lifelike events of dossiers that never were, for those who build a reader. */
@NullMarked
package vn.motcua.event.contract.invented;

import org.jspecify.annotations.NullMarked;
