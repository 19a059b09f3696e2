package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of an official paper, put together piece by piece and then typeset as PDF/A-2u by NĐ
 * 30/2020, Phụ lục I. Immutable: every method returns the paper with one more piece. No text is
 * ever read as markup.
 */
public final class OfficialPaper {
  private final PaperSettings settings;
  private final PaperProperties properties;
  private final List<Block> blocks;
  private final @Nullable QrCode qrCode;

  private OfficialPaper(
      PaperSettings settings,
      PaperProperties properties,
      List<Block> blocks,
      @Nullable QrCode qrCode) {
    this.settings = settings;
    this.properties = properties;
    this.blocks = blocks;
    this.qrCode = qrCode;
  }

  /** An empty paper. */
  public static OfficialPaper document(PaperSettings settings, PaperProperties properties) {
    return new OfficialPaper(settings, properties, List.of(), null);
  }

  /** National name, bodies, number, place and date (boxes 1–4), with "V/v" for a công văn (5b). */
  public OfficialPaper letterhead(Letterhead letterhead) {
    return with(new LetterheadBlock(letterhead));
  }

  /** The QR code in a corner of the first page; the last one given counts. */
  public OfficialPaper qrCode(QrCode code) {
    return new OfficialPaper(settings, properties, blocks, code);
  }

  /** Type of the document in capitals (box 5a). */
  public OfficialPaper title(String type) {
    return title(type, "");
  }

  /** Type of the document in capitals and its abstract (trích yếu) with the short rule (box 5a). */
  public OfficialPaper title(String type, String matter) {
    return with(new TitleBlock(type, matter));
  }

  /** "Kính gửi:" (box 9a): one addressee on the same line, several one under the other. */
  public OfficialPaper addressees(String... names) {
    return addressees(List.of(names));
  }

  /** "Kính gửi:" (box 9a): one addressee on the same line, several one under the other. */
  public OfficialPaper addressees(List<String> names) {
    return addressees(AddresseesBlock.USUAL, names);
  }

  /** Addressees under other words than "Kính gửi:", as a công điện has them. */
  public OfficialPaper addressees(String label, List<String> names) {
    return with(new AddresseesBlock(label, List.copyOf(names)));
  }

  /** A ground (căn cứ) of the document, in italics. */
  public OfficialPaper ground(String text) {
    return with(TextBlock.justified(RichText.ofItalic(text)));
  }

  /** A centred line in bold, such as "QUYẾT ĐỊNH:", never left alone at the foot of a page. */
  public OfficialPaper heading(String text) {
    return with(TextBlock.heading(RichText.ofBold(text)));
  }

  /** A line in bold over a part of the body, such as "I. KẾT QUẢ"; kept with what follows. */
  public OfficialPaper section(String text) {
    return with(TextBlock.section(RichText.ofBold(text)));
  }

  /** "Điều 1." in bold and its text. */
  public OfficialPaper article(String label, String text) {
    return article(label, RichText.of(text));
  }

  /** "Điều 1." in bold and its text. */
  public OfficialPaper article(String label, RichText text) {
    return paragraph(RichText.ofBold(label).plain(" ").and(text));
  }

  /** A justified paragraph with first-line indent. */
  public OfficialPaper paragraph(String text) {
    return paragraph(RichText.of(text));
  }

  /** A justified paragraph with first-line indent. */
  public OfficialPaper paragraph(RichText text) {
    return with(TextBlock.justified(text));
  }

  /** A centred paragraph. */
  public OfficialPaper centred(RichText text) {
    return with(TextBlock.centred(text));
  }

  /** A remark, smaller, without indent. */
  public OfficialPaper note(RichText text) {
    return with(TextBlock.note(text));
  }

  /** "Label: value" on lines of its own. */
  public OfficialPaper field(String label, String value) {
    return field(label, RichText.of(value));
  }

  /** "Label: value" on lines of its own. */
  public OfficialPaper field(String label, RichText value) {
    return with(TextBlock.field(label, value));
  }

  /** Two fields side by side, such as telephone and e-mail. */
  public OfficialPaper fields(String label, String value, String secondLabel, String secondValue) {
    return with(
        new FieldPairBlock(
            TextBlock.labelled(label, RichText.of(value)),
            TextBlock.labelled(secondLabel, RichText.of(secondValue))));
  }

  /** A list with dashes, as official papers have them. */
  public OfficialPaper bullets(List<RichText> items) {
    return with(ListBlock.dashed(items));
  }

  /** A list with dashes, as official papers have them. */
  public OfficialPaper bullets(String... items) {
    return bullets(Stream.of(items).map(RichText::of).toList());
  }

  /** A list numbered "1.", "2." …. */
  public OfficialPaper numbered(List<RichText> items) {
    return with(ListBlock.numbered(items));
  }

  /** A list numbered "1.", "2." …. */
  public OfficialPaper numbered(String... items) {
    return numbered(Stream.of(items).map(RichText::of).toList());
  }

  /** A ruled table over the full width. */
  public OfficialPaper table(Table table) {
    return with(new TableBlock(table));
  }

  /** White space of this height in points, dropped at the top of a page. */
  public OfficialPaper space(double points) {
    return with(new SpaceBlock(points));
  }

  /** What follows starts a new page, as an appendix does. */
  public OfficialPaper newPage() {
    return with(new NewPageBlock());
  }

  /** Signer and "Nơi nhận" (boxes 7 and 9b); never alone on a page. */
  public OfficialPaper signatureBlock(SignatureBlock signature) {
    return with(new ClosingBlock(signature, null));
  }

  /**
   * As {@link #signatureBlock}, with another signer on its left, such as the secretary of minutes;
   * "Nơi nhận" follows under both.
   */
  public OfficialPaper signatureBlocks(SignatureBlock left, SignatureBlock right) {
    return with(new ClosingBlock(right, left));
  }

  /** The two signers of a slip, side by side; never alone on a page. */
  public OfficialPaper signers(SignerColumn left, SignerColumn right) {
    return with(new SignersBlock(left, right));
  }

  /** Sets the paper. Blocking, processor-bound, safe from any thread; same content, same bytes. */
  public TypesetPaper typeset() {
    return new Typesetting(settings, properties, blocks, qrCode).run();
  }

  private OfficialPaper with(Block block) {
    var more = new ArrayList<>(blocks);
    more.add(block);
    return new OfficialPaper(settings, properties, List.copyOf(more), qrCode);
  }
}
