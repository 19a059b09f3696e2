package vn.motcua.event.contract.exchange;

/** An agency as its papers and messages name it; readers: intake, signing, notification. */
public record AgencyRecord(
    String agencyCode,
    int version,
    String name,
    String nameEn,
    String parentName,
    String deskName,
    String place,
    String address,
    String phone,
    String email,
    String openingHours,
    String symbol) {}
