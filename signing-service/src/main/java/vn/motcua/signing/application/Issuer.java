package vn.motcua.signing.application;

/** The agency as its letterhead and symbol name it. */
public record Issuer(
    String code, String name, String parentName, String place, String abbreviation) {}
