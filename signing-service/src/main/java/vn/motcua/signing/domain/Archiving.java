package vn.motcua.signing.domain;

import java.time.Instant;

/**
 * The original was put on file (lưu), under which file code (mã hồ sơ; NĐ 30/2020, art. 19, Phụ lục
 * VI).
 */
public record Archiving(String fileCode, String by, Instant at) {}
