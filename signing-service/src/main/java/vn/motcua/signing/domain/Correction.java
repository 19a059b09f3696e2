package vn.motcua.signing.domain;

import java.time.Instant;

/** An issued letter (công văn đính chính) that mends form or procedure (NĐ 30/2020, art. 18.3). */
public record Correction(DocumentId letter, String notation, String by, Instant at) {}
