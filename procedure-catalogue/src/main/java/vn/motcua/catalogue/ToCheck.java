package vn.motcua.catalogue;

/** A figure that stands on general knowledge, not on a source: the administrator must check it. */
public record ToCheck(String field, Text note) {}
