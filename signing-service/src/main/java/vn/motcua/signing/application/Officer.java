package vn.motcua.signing.application;

/** Who acts, and for which agency; another agency's documents do not exist for him. */
public record Officer(String person, String agency) {}
