package vn.motcua.pades.verify;

/**
 * What the structure of a file says, its signatures not checked.
 *
 * @param layers revisions that look like layers of ours, as {@code timestamps} like archives
 */
public record Structure(Verdict verdict, int layers, int timestamps) {}
