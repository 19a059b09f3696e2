package vn.motcua.signing.domain;

/** What started a document. */
public sealed interface Source {

  /** A clerk or specialist started it by hand. */
  record ByHand() implements Source {}

  /** The issuing step of a dossier's route asked for it. */
  record Requested(
      String dossierId,
      String dossierCode,
      String procedureCode,
      int procedureVersion,
      String routeId)
      implements Source {}
}
