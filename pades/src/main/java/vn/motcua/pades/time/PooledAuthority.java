package vn.motcua.pades.time;

/** An authority of a pool and the terms on which it is asked. */
public record PooledAuthority(TimestampAuthority authority, AuthorityTerms terms) {}
