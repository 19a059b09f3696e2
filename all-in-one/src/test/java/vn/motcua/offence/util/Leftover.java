package vn.motcua.offence.util;

/** Breaks: no package holds leftovers; and nothing here says what may be null. */
class Leftover {}
