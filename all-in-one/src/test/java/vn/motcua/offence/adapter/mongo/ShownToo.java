package vn.motcua.offence.adapter.mongo;

/** Breaks: an adapter shows at most one class. */
public class ShownToo {}
