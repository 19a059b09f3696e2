package vn.motcua.notification.domain;

/** The public pages a message may name; never with a code or a secret in them. */
public record Pages(String tracking, String rating) {}
