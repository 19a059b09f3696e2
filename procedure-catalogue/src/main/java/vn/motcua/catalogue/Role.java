package vn.motcua.catalogue;

/** Who does a step, by the role an officer holds in his agency. */
public enum Role {
  INTAKE_OFFICER,
  SPECIALIST,
  LEADER,
  RECORDS_CLERK
}
