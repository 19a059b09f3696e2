package vn.motcua.signing.domain;

import java.time.Instant;

/** One version of a draft: its words, who wrote them and when. */
public record DraftVersion(int revision, String author, Instant at, DraftText text) {}
