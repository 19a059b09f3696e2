package vn.motcua.paper;

/** A stretch of text in one face. */
public record TextRun(String text, boolean bold, boolean italic) {}
