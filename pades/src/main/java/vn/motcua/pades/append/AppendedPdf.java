package vn.motcua.pades.append;

/**
 * A file that others signed, with our layer behind all that was there; nobody changes the bytes.
 *
 * @param field name of the signature field that was added or filled
 */
@SuppressWarnings("ArrayRecordComponent")
public record AppendedPdf(byte[] bytes, String field) {}
