package vn.motcua.aggregate.store;

/**
 * A file that stands; belongs into the state of the aggregate that owns it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record StoredFile(String id, String sha256, long length, String mediaType) {}
