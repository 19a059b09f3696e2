package vn.motcua.pades.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.motcua.pades.Archiving;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.ObjectSource;

/** What a file's XMP packet says of PDF/A (ISO 19005-2, 6.6.4), and whether that can be so. */
public final class ArchivingClaim {
  private static final Pattern PREFIX =
      Pattern.compile("xmlns:(\\w+)\\s*=\\s*[\"']http://www\\.aiim\\.org/pdfa/ns/id/[\"']");
  private static final Set<Cos> FONTS =
      Set.of(
          Cos.name("Type1"),
          Cos.name("MMType1"),
          Cos.name("TrueType"),
          Cos.name("CIDFontType0"),
          Cos.name("CIDFontType2"));
  private static final int LARGEST_PACKET = 1 << 20;

  private final CanonicalPdf pdf;
  private final ObjectSource objects;

  private ArchivingClaim(CanonicalPdf pdf) {
    this.pdf = pdf;
    this.objects = pdf.objects(0);
  }

  /** What revision 0 claims. */
  public static Archiving of(CanonicalPdf pdf) {
    return new ArchivingClaim(pdf).archiving();
  }

  private Archiving archiving() {
    Optional<String> part = packet().flatMap(ArchivingClaim::part);
    if (part.isEmpty()) {
      return Archiving.NOT_PDF_A;
    }
    if (!part.get().equals("2") && !part.get().equals("3")) {
      return Archiving.ANOTHER_PART;
    }
    return hasColours() && fontsAreEmbedded() ? Archiving.PDF_A : Archiving.CLAIM_NOT_KEPT;
  }

  private static Optional<String> part(String packet) {
    Matcher prefix = PREFIX.matcher(packet);
    if (!prefix.find()) {
      return Optional.empty();
    }
    Matcher part =
        Pattern.compile(prefix.group(1) + ":part\\s*(?:=\\s*[\"']|>\\s*)(\\d)").matcher(packet);
    return part.find() ? Optional.of(part.group(1)) : Optional.empty();
  }

  private Optional<String> packet() {
    return pdf.catalog(0)
        .get("Metadata")
        .filter(Cos.Ref.class::isInstance)
        .flatMap(reference -> pdf.object(((Cos.Ref) reference).number(), 0))
        .filter(IndirectObject::isStream)
        .filter(stream -> stream.streamLength() <= LARGEST_PACKET)
        .map(this::content);
  }

  private String content(IndirectObject stream) {
    int from = stream.streamStart();
    byte[] raw = pdf.source().slice(from, from + stream.streamLength());
    boolean plain = stream.value() instanceof Cos.Dict dictionary && !dictionary.has("Filter");
    return new String(plain ? raw : inflated(raw), StandardCharsets.UTF_8);
  }

  private static byte[] inflated(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] room = new byte[LARGEST_PACKET];
      return Arrays.copyOf(room, inflater.inflate(room));
    } catch (DataFormatException otherFilter) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  /** Our pictures are RGB: they need an RGB output intent (ISO 19005-2, 6.2.4.3). */
  private boolean hasColours() {
    return objects
        .array(pdf.catalog(0), "OutputIntents")
        .map(Cos.Arr::items)
        .orElse(List.of())
        .stream()
        .flatMap(intent -> objects.dictionary(intent).stream())
        .filter(intent -> intent.is("S", "GTS_PDFA1"))
        .flatMap(intent -> intent.get("DestOutputProfile").flatMap(objects::dictionary).stream())
        .anyMatch(profile -> profile.get("N").filter(Cos.num(3)::equals).isPresent());
  }

  private boolean fontsAreEmbedded() {
    return pdf.sections().getFirst().objects().stream()
        .map(IndirectObject::value)
        .filter(Cos.Dict.class::isInstance)
        .map(Cos.Dict.class::cast)
        .filter(font ->
            font.is("Type", "Font") && font.get("Subtype").filter(FONTS::contains).isPresent())
        .allMatch(this::isEmbedded);
  }

  private boolean isEmbedded(Cos.Dict font) {
    return font.get("FontDescriptor")
        .flatMap(objects::dictionary)
        .filter(found -> found.has("FontFile") || found.has("FontFile2") || found.has("FontFile3"))
        .isPresent();
  }
}
