package vn.motcua.routing.domain;

/** The outgoing document that a procedure ends with. */
public record DocumentPlan(String templateKey, String documentType) {}
