package vn.motcua.intake.domain;

import java.time.Instant;

/** The issued document that ends the dossier's clock. */
public record Result(String documentId, Instant readyAt, Timeliness timeliness) {}
