package vn.motcua.notification;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.event.contract.dossier.Channel;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierSubmitted;

/** A dossier that no other test uses, and its events. */
record SampleDossier(String id, String code, String email) {

  static final String MOBILE = "0912345678";

  static SampleDossier create() {
    var id = UUID.randomUUID().toString();
    var mark = id.substring(0, 8);
    return new SampleDossier("d-" + id, "H26.107-261123-" + mark, "lan." + mark + "@vidu.vn");
  }

  DossierAccepted accepted(Instant at, int contactVersion) {
    return new DossierAccepted(
        id,
        code,
        "H26.107",
        "H26.107",
        Channel.ONLINE,
        "1.001776",
        1,
        null,
        "H26.107",
        at,
        Instant.parse("2026-12-07T10:00:00Z"),
        1,
        contactVersion,
        2);
  }

  DossierSubmitted submitted(Instant at) {
    return new DossierSubmitted(
        id,
        code,
        "H26.107",
        "H26.107",
        Channel.ONLINE,
        "1.001776",
        1,
        null,
        "H26.107",
        at,
        1,
        1,
        1);
  }
}
