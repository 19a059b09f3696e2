/**
 * The rules of the register of dossiers: states, refusals, papers, fees and promises, without any
 * technology.
 */
@NullMarked
package vn.motcua.intake.domain;

import org.jspecify.annotations.NullMarked;
