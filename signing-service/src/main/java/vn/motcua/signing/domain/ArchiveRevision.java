package vn.motcua.signing.domain;

import java.time.Instant;

/**
 * A registered revision in long-term form (PAdES-B-LTA): over which file it was made, the time its
 * document timestamp proves, and when that has to be renewed.
 */
public record ArchiveRevision(
    String overSha256, StoredRevision revision, Instant provenAt, Instant renewalDue) {}
