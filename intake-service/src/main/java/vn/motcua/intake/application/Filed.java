package vn.motcua.intake.application;

import vn.motcua.intake.domain.Dossier;

/** A dossier as it stands in the register, with the version that a change must still meet. */
public record Filed(Dossier dossier, long version) {}
