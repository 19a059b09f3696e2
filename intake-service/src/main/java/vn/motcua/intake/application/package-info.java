/** The use cases of the register of dossiers, and what they need from outside. */
@NullMarked
package vn.motcua.intake.application;

import org.jspecify.annotations.NullMarked;
