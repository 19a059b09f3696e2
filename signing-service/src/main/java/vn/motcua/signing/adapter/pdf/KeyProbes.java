package vn.motcua.signing.adapter.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.Pfx;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.Words;
import vn.motcua.signing.CustodySettings.Kind;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.Probe;

/** Tries every configured key as far as that goes without anybody's PIN. */
final class KeyProbes {
  private final Keepers keepers;
  private final Path keys;
  private final TrustAnchors anchors;
  private final Sightings sightings;
  private final Clock clock;

  KeyProbes(Keepers keepers, Path keys, TrustAnchors anchors, Sightings sightings, Clock clock) {
    this.keepers = keepers;
    this.keys = keys;
    this.anchors = anchors;
    this.sightings = sightings;
    this.clock = clock;
  }

  List<Probe> probes() {
    var probes = new ArrayList<Probe>();
    keepers.owners().forEach(owner -> probes.add(Probes.timed(() -> kept(owner))));
    files().forEach(file -> probes.add(Probes.timed(() -> file(file))));
    return probes;
  }

  private Probe kept(String owner) {
    var keeper = keepers.of(owner).orElseThrow();
    var probed = keeper.probe();
    if (probed.isPresent() && probed.get() instanceof Answer.Refused<String>(var why)) {
      return Probes.fault(Probe.Kind.KEY, owner, why.words());
    }
    var path = keeper.path();
    if (path.isEmpty()) {
      return unseen(owner);
    }
    sightings.saw(path, owner(owner));
    var standing = anchors.standing(path, clock.instant());
    return standing == CertificateStanding.TRUSTED
        ? Probes.good(Probe.Kind.KEY, owner, signs(probed.isPresent()))
        : Probes.fault(Probe.Kind.KEY, owner, words(standing));
  }

  /** Nothing can be learnt without a PIN; whether the token's library is there can. */
  private Probe unseen(String owner) {
    var settings = keepers.settingsOf(owner);
    var library = settings.library();
    if (settings.kind() == Kind.PKCS11 && library != null && !Files.isReadable(library)) {
      return Probes.fault(Probe.Kind.KEY, owner, TokenRefusal.LIBRARY_MISSING.words());
    }
    return Probes.notTried(
        Probe.Kind.KEY,
        owner,
        settings.kind() == Kind.EXTERNAL
            ? new Words(
                "khóa ở thiết bị của chủ khóa; chứng thư số do thiết bị gửi khi ký",
                "the key is in its owner's token, which sends its certificate when signing")
            : new Words(
                "chưa thử được: cần mã PIN của văn thư lần đầu",
                "not tried: it wants the clerk's PIN once"));
  }

  private CertificateOwner owner(String owner) {
    return keepers.isAgency(owner)
        ? CertificateOwner.agency(owner)
        : CertificateOwner.person(owner, null);
  }

  private static Words signs(boolean tried) {
    return tried
        ? new Words(
            "khóa trả lời, chứng thư số tin cậy", "the key answers, its certificate is trusted")
        : new Words(
            "chứng thư số tin cậy; khóa ở thiết bị của chủ khóa",
            "the certificate is trusted; the key is in its owner's token");
  }

  private static Words words(CertificateStanding standing) {
    return switch (standing) {
      case EXPIRED -> new Words("chứng thư số đã hết hạn", "the certificate has expired");
      case NOT_YET_VALID ->
          new Words("chứng thư số chưa có hiệu lực", "the certificate is not valid yet");
      case NOT_FOR_SIGNING ->
          new Words(
              "chứng thư số không được cấp để ký văn bản",
              "the certificate is not for signing documents");
      case NOT_TRUSTED, TRUSTED ->
          new Words(
              "chứng thư số không nối được tới gốc tin cậy",
              "the certificate does not lead to a trusted root");
    };
  }

  private List<Path> files() {
    if (!Files.isDirectory(keys)) {
      return List.of();
    }
    try (var all = Files.list(keys)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".p12")).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** Without its PIN only the outer form of a key file can be read (RFC 7292, 4). */
  private static Probe file(Path file) {
    var name = file.getFileName().toString();
    try {
      Pfx.getInstance(Files.readAllBytes(file)).getAuthSafe();
      return Probes.good(
          Probe.Kind.KEY,
          name,
          new Words(
              "tệp khóa đọc được; ký cần mã PIN",
              "the key file is readable; signing wants its PIN"));
    } catch (IOException | RuntimeException unreadable) {
      return Probes.fault(
          Probe.Kind.KEY,
          name,
          new Words("tệp khóa hỏng hoặc không đọc được", "the key file is damaged or unreadable"));
    }
  }
}
