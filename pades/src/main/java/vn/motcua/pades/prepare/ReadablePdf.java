package vn.motcua.pades.prepare;

/** What inspection found out about an acceptable PDF. */
public record ReadablePdf(int pages) {}
