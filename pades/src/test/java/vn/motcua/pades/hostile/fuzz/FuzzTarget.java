package vn.motcua.pades.hostile.fuzz;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.pades.Answer;
import vn.motcua.pades.cms.SignedCms;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.longterm.LongTermPdf;
import vn.motcua.pades.prepare.PdfIntake;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.revocation.OcspAnswer;
import vn.motcua.pades.revocation.RevocationList;
import vn.motcua.pades.sign.PdfRevision;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.Imprint;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampAuthority;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.time.TimestampToken;
import vn.motcua.pades.verify.StructuralCheck;
import vn.motcua.pades.verify.VerificationReport;

/** Something that takes any bytes and answers with a value: it never throws, hangs or believes. */
enum FuzzTarget {
  /** The strict parser: a file, or {@code MalformedPdf}. */
  PARSER(Seeds::files, FuzzTarget::parse),
  /** The cheap check: an answer, never a promise. */
  STRUCTURE(Seeds::files, FuzzTarget::checkStructure),
  /** The whole verifier: valid only for the very files that were signed. */
  VERIFIER(Seeds::files, FuzzTarget::verify),
  /** What takes stored files up again, and what freezes foreign ones. */
  INTAKE(Seeds::files, FuzzTarget::takeIn),
  /** The CMS of a layer. */
  SIGNATURE(Seeds::signatures, FuzzTarget::readSignature),
  /** What a timestamp authority answers. */
  TIMESTAMP(Seeds::timestamps, FuzzTarget::stamp),
  /** What an OCSP responder answers, and revocation lists. */
  REVOCATION(Seeds::evidence, FuzzTarget::readEvidence);

  private final Supplier<List<byte[]>> seeds;
  private final Consumer<byte[]> run;

  FuzzTarget(Supplier<List<byte[]>> seeds, Consumer<byte[]> run) {
    this.seeds = seeds;
    this.run = run;
  }

  List<byte[]> seeds() {
    return seeds.get();
  }

  /** Throws only where a promise was broken. */
  void run(byte[] input) {
    run.accept(input);
  }

  /** Whether it reads PDF files, and not ASN.1. */
  boolean readsFiles() {
    return this == PARSER || this == STRUCTURE || this == VERIFIER || this == INTAKE;
  }

  private static void parse(byte[] input) {
    try {
      CanonicalPdf pdf = CanonicalPdf.read(input);
      require(pdf.sections().getLast().end() == input.length, "bytes that belong to nothing");
    } catch (MalformedPdf refused) {
      require(refused.getMessage() != null, "a refusal without words");
    }
  }

  private static void checkStructure(byte[] input) {
    require(!StructuralCheck.check(input).verdict().isValid(), "a promise without a signature");
  }

  private static void verify(byte[] input) {
    boolean valid =
        Seeds.VERIFIER.verify(input) instanceof Answer.Accepted<VerificationReport>(var report)
            && report.toJson().startsWith("{")
            && report.verdict().isValid();
    require(!valid || isHonest(input), "valid, but never signed");
  }

  private static boolean isHonest(byte[] input) {
    return Seeds.files().stream().anyMatch(file -> isPrefix(input, file));
  }

  /** The file itself, or an earlier state of it. */
  private static boolean isPrefix(byte[] input, byte[] file) {
    return input.length <= file.length
        && Arrays.equals(input, 0, input.length, file, 0, input.length);
  }

  private static void takeIn(byte[] input) {
    Object[] answers = {
      PdfRevision.read(input),
      LongTermPdf.read(input),
      PdfIntake.inspect(input),
      new PdfPreparer().prepare(input, Office.ON_PAGE_ONE)
    };
    require(answers.length == 4, "no answer");
  }

  private static void readSignature(byte[] input) {
    SignedCms.readCanonical(input)
        .filter(SignedCms::verifies)
        .ifPresent(cms -> require(Seeds.knows(cms), "a signature by nobody"));
  }

  private static void stamp(byte[] input) {
    TimestampAuthority echo =
        new TimestampAuthority() {
          @Override
          public String name() {
            return "echo";
          }

          @Override
          public byte[] answer(byte[] request, Duration patience) {
            return input;
          }
        };
    TimestampPool pool =
        new TimestampPool(
            List.of(new PooledAuthority(echo, AuthorityTerms.usual())),
            Seeds.OFFICE.anchors,
            Seeds.OFFICE.clock,
            Duration.ofSeconds(9));
    var answer = pool.stamp(Imprint.of(input), 20_000);
    require(answer instanceof Answer.Refused<?>, "a token that nobody asked for");
    TimestampToken.readCanonical(input).ifPresent(token -> token.fault(Seeds.OFFICE.anchors));
  }

  private static void readEvidence(byte[] input) {
    X509Certificate subject = LongTermOffice.CHAIRMAN.signer().certificate();
    X509Certificate issuer = LongTermOffice.ISSUING.certificate();
    OcspAnswer.read(input).ifPresent(answer -> answer.about(subject, issuer));
    RevocationList.read(input).ifPresent(list -> list.about(subject, issuer));
  }

  private static void require(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError(broken);
    }
  }
}
