package vn.motcua.routing.domain;

import java.util.List;

/**
 * An agency (cơ quan) with its one-stop desk.
 *
 * @param symbol abbreviation in the symbols of its documents, for example UBND
 */
public record Agency(
    String code,
    String name,
    String nameEn,
    String parentName,
    String deskName,
    String place,
    String address,
    String phone,
    String email,
    String openingHours,
    String symbol,
    List<Unit> units) {

  public Agency {
    units = List.copyOf(units);
  }

  /** A unit (đơn vị, phòng) of an agency. */
  public record Unit(String key, String name) {}
}
