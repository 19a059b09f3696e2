package vn.motcua.kit.authority;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.motcua.kit.account.Agency;
import vn.motcua.kit.account.Person;

/** Names in certificates: Vietnamese with all diacritics, as UTF8String. */
final class Subjects {
  private static final String KIT = "Motcua – bộ công cụ phát triển";

  private Subjects() {}

  static X500Name ofKit(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, KIT)
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  static X500Name of(Agency agency) {
    return inProvince(agency)
        .addRDN(BCStyle.CN, agency.name())
        .addRDN(BCStyle.UID, agency.code())
        .build();
  }

  static X500Name of(Person person, Agency agency) {
    var name = inProvince(agency).addRDN(BCStyle.O, agency.name());
    person.officeHeld().ifPresent(title -> name.addRDN(BCStyle.T, title));
    return name.addRDN(BCStyle.CN, person.name()).addRDN(BCStyle.UID, person.person()).build();
  }

  private static X500NameBuilder inProvince(Agency agency) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.ST, agency.parent());
  }
}
