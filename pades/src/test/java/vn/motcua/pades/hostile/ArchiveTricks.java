package vn.motcua.pades.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestTsa;
import vn.motcua.pades.layer.ArchiveState;
import vn.motcua.pades.longterm.LongTermSealing;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampPool;

/** The DSS dictionary and the document timestamp turned against the file they should preserve. */
final class ArchiveTricks {
  private final List<HostileFile> files = new ArrayList<>();

  private ArchiveTricks() {}

  static List<HostileFile> files() {
    ArchiveTricks tricks = new ArchiveTricks();
    tricks.dictionaries();
    tricks.timestamps();
    tricks.authorities();
    tricks.clocks();
    return tricks.files;
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile("archive: " + kind, Stage.SEALED, bytes));
  }

  private static ArchiveState state() {
    CanonicalPdf pdf = CanonicalPdf.read(Stage.SEALED);
    return ArchiveState.of(pdf, pdf.sections().size() - 1);
  }

  private void dictionaries() {
    int dss = state().dss();
    String old = Stage.text(Stage.SEALED, dss);
    add("the dictionary emptied", update().object(dss, "<</Type/DSS>>").finished());
    add(
        "the dictionary without answers",
        update().object(dss, old.replaceFirst("/OCSPs *\\[[^\\]]*\\]", "")).finished());
    add(
        "a piece redefined",
        update().stream(state().certificates().getFirst(), "", "other").finished());
    add(
        "validation data by layer added",
        update().object(dss, old.replaceFirst("<<", "<</VRI<<>>")).finished());
    add(
        "in our own spelling, without a timestamp",
        canonical(dss, Cos.Dict.of("Type", Cos.name("DSS"))));
    add(
        "in our own spelling, with validation data by layer",
        canonical(dss, Cos.Dict.of("Type", Cos.name("DSS"), "VRI", Cos.Dict.of())));
    byte[] flipped = Stage.SEALED.clone();
    int stream =
        CanonicalPdf.read(Stage.SEALED)
            .object(state().certificates().getFirst(), 3)
            .orElseThrow()
            .streamStart();
    flipped[stream + 100] ^= 1;
    add("a certificate in the dictionary changed", flipped);
    byte[] answer = Stage.SEALED.clone();
    int ocsp =
        CanonicalPdf.read(Stage.SEALED)
            .object(state().answers().getFirst(), 3)
            .orElseThrow()
            .streamStart();
    answer[ocsp + 60] ^= 1;
    add("an answer in the dictionary changed", answer);
  }

  private static Update update() {
    return Update.of(Stage.SEALED);
  }

  /** An update that our own parser reads, to be told from an archive by what is in it. */
  private static byte[] canonical(int number, Cos value) {
    byte[] base = Stage.SEALED;
    var last = CanonicalPdf.read(base).sections().getLast();
    PdfBuffer out = new PdfBuffer(base.length + 1024);
    out.put(base, 0, base.length);
    PdfBuffer increment = new PdfBuffer(1024);
    SectionWriter writer = new SectionWriter(base.length, increment);
    writer.object(number, value);
    writer.finish(last.trailer().with("Prev", Cos.num(last.xref())));
    return out.put(increment.toBytes(), 0, increment.length()).toBytes();
  }

  private void timestamps() {
    String range = Signatures.entry(Stage.SEALED, "/ByteRange");
    String[] numbers = range.substring(11, range.length() - 1).split(" ");
    String shorter = "/ByteRange[0 " + numbers[1] + " " + numbers[2] + " 10]";
    add("a timestamp that does not cover", Signatures.edited(Stage.SEALED, "/ByteRange", shorter));
    add("a timestamp of type Sig", Signatures.edited(Stage.SEALED, "/Type", "/Type/Sig"));
    add(
        "a timestamp as a signature",
        Signatures.edited(Stage.SEALED, "/SubFilter", "/SubFilter/ETSI.CAdES.detached"));
    add("no token", Hostile.withContents(Stage.SEALED, new byte[0]));
    add(
        "a signature for a token",
        Hostile.withContents(Stage.SEALED, Hostile.contents(Stage.ISSUED)));
    byte[] other = Stage.OFFICE.sealing().seal(Stage.OFFICE.smallest()).orElseThrow().bytes();
    add("the token of another file", Hostile.withContents(Stage.SEALED, Hostile.contents(other)));
    byte[] broken = Hostile.contents(Stage.SEALED);
    int end = broken.length;
    while (broken[end - 1] == 0) {
      end--;
    }
    broken[end - 3] ^= 1;
    add("a token whose signature is broken", Hostile.withContents(Stage.SEALED, broken));
  }

  private void authorities() {
    TestAuthority stranger = TestAuthority.root("Motcua other root").answeringAt("other.test");
    add("by an authority that is not trusted", sealedUnder(stranger));
    add(
        "by an authority of the same names",
        sealedUnder(TestAuthority.root("Motcua test root").answeringAt("false.test")));
  }

  private static byte[] sealedUnder(TestAuthority stranger) {
    LongTermOffice office = new LongTermOffice();
    TrustAnchors both =
        TrustAnchors.of(List.of(LongTermOffice.ROOT.certificate(), stranger.certificate()));
    office.registry.serve(stranger, LongTermOffice.responder(stranger));
    TestTsa tsa = TestTsa.of(stranger, "tsa", office.clock);
    TimestampPool pool =
        new TimestampPool(
            List.of(new PooledAuthority(tsa, AuthorityTerms.usual())),
            both,
            office.clock,
            Duration.ofSeconds(60));
    return new LongTermSealing(both, pool, office.revocation(), office.clock)
        .seal(Stage.ISSUED)
        .orElseThrow()
        .bytes();
  }

  private void clocks() {
    LongTermOffice earlier = new LongTermOffice();
    earlier.clock.advance(Duration.ofMinutes(-6));
    files.add(
        new HostileFile(
            "archive: a timestamp from the future",
            Stage.SEALED,
            Stage.SEALED,
            earlier.verifier()));
    LongTermOffice late = new LongTermOffice();
    late.clock.set(TestAuthority.TO.plusSeconds(1));
    files.add(
        new HostileFile(
            "archive: a timestamp not renewed in time",
            Stage.SEALED,
            Stage.SEALED,
            late.verifier()));
  }
}
