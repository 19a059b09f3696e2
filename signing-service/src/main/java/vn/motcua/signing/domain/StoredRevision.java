package vn.motcua.signing.domain;

/** An immutable file of one revision and its SHA-256 in hex. */
public record StoredRevision(String file, String sha256, long size) {}
