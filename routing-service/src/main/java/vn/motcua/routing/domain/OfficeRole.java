package vn.motcua.routing.domain;

/** A role that an officer holds in his agency and that a step asks for. */
public enum OfficeRole {
  INTAKE_OFFICER,
  SPECIALIST,
  LEADER,
  RECORDS_CLERK
}
