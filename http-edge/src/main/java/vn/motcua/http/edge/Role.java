package vn.motcua.http.edge;

/** What a caller may be; the names stand in the token as they are here. */
public enum Role {
  /** Submits and follows own dossiers. */
  CITIZEN,
  /** Công chức tiếp nhận: the desk (NĐ 118/2025, art. 17, 18). */
  INTAKE_OFFICER,
  /** Appraises (NĐ 118/2025, art. 19). */
  SPECIALIST,
  /** Reviews, approves, signs. */
  LEADER,
  /** Văn thư: numbers, seals, releases (NĐ 30/2020, art. 15-18). */
  RECORDS_CLERK,
  /** Runs the system. */
  OPERATOR,
  /** An agency's own program: keeps that agency's webhooks. */
  INTEGRATOR
}
