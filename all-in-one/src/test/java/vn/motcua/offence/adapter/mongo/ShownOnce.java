package vn.motcua.offence.adapter.mongo;

/** May be shown. */
public class ShownOnce {}
