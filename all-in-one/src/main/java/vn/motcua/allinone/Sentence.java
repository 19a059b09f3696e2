package vn.motcua.allinone;

/** One sentence for the person at the terminal, in both languages. */
record Sentence(String vi, String en) {}
