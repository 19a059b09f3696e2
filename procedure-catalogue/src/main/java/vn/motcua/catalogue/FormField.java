package vn.motcua.catalogue;

/**
 * A field of the interactive e-form.
 *
 * @param date whether it takes a day, a month or a year only
 */
public record FormField(String key, Text label, boolean required, int maxLength, boolean date) {}
