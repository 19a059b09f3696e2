package vn.motcua.catalogue;

/** A case (trường hợp) of a procedure with a time limit of its own. */
public record ProcedureCase(String code, Text name, Limit limit) {}
