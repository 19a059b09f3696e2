package vn.motcua.intake.domain;

/** One field that cannot stay as it is; {@code limit} is 0 where the fault has none. */
public record FieldError(String field, FieldFault fault, int limit) {

  public FieldError(String field, FieldFault fault) {
    this(field, fault, 0);
  }
}
