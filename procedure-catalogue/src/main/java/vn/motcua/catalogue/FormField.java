package vn.motcua.catalogue;

/** A field of the interactive e-form. */
public record FormField(String key, Text label, boolean required, int maxLength) {}
