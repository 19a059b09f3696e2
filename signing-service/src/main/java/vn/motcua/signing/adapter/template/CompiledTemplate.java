package vn.motcua.signing.adapter.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.CoSigner;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Grid;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Template;
import vn.motcua.signing.domain.Urgency;

/** A checked template with all its texts parsed: filling it only strings words together. */
record CompiledTemplate(
    Template template,
    Phrase heading,
    Phrase subject,
    List<Phrase> addressees,
    List<Piece> body,
    List<Phrase> recipients,
    @Nullable CoSigning coSigner,
    Handled handled) {

  /** A paragraph to be; {@code rows} is the field of a table. */
  record Piece(
      Paragraph.Kind kind,
      Phrase lead,
      Phrase text,
      @Nullable String needs,
      @Nullable MergeField rows) {

    List<Paragraph> filled(MergeFields fields) {
      if (needs != null && !fields.has(needs)) {
        return List.of();
      }
      return rows == null ? words(fields) : List.of(Paragraph.table(grid(rows, fields)));
    }

    /** Each line of a long value is a paragraph of its own; the first one has the lead. */
    private List<Paragraph> words(MergeFields fields) {
      var paragraphs = new ArrayList<Paragraph>();
      for (var line : lines(text.filled(fields)).toList()) {
        var opening = paragraphs.isEmpty() ? lead.filled(fields) : "";
        paragraphs.add(new Paragraph(kind, opening, line));
      }
      return paragraphs;
    }

    private static Grid grid(MergeField rows, MergeFields fields) {
      var columns =
          rows.columns().stream()
              .map(column -> new Grid.Column(column.label().vi(), column.share(), column.side()))
              .toList();
      return new Grid(columns, fields.cells(rows));
    }
  }

  /** How its documents are handled where that is not as usual for their type. */
  record Handled(@Nullable Urgency urgency, @Nullable Boolean inOrder) {}

  Handling handling(DocumentType type) {
    var usual = Handling.usual(type);
    var urgency = handled.urgency();
    var inOrder = handled.inOrder();
    return new Handling(
        urgency == null ? usual.urgency() : urgency,
        usual.sendTo(),
        inOrder == null ? usual.inOrder() : inOrder,
        usual.reviewers());
  }

  record CoSigning(Phrase title, Phrase name) {
    CoSigner filled(MergeFields fields) {
      return new CoSigner(title.filled(fields), name.filled(fields));
    }
  }

  /** Every text of it but those of the body. */
  Stream<Phrase> frame() {
    return Stream.of(
            Stream.of(heading, subject),
            addressees.stream(),
            recipients.stream(),
            coSigner == null ? Stream.<Phrase>of() : Stream.of(coSigner.title(), coSigner.name()))
        .flatMap(phrases -> phrases);
  }

  /** Every text of it. */
  Stream<Phrase> phrases() {
    return Stream.concat(
        frame(), body.stream().flatMap(piece -> Stream.of(piece.lead(), piece.text())));
  }

  /** Empty when the values are more than a draft holds. */
  Optional<DraftText> filled(MergeFields fields) {
    var paragraphs = body.stream().flatMap(piece -> piece.filled(fields).stream()).toList();
    return DraftText.holds(paragraphs) ? Optional.of(draft(paragraphs, fields)) : Optional.empty();
  }

  private DraftText draft(List<Paragraph> paragraphs, MergeFields fields) {
    return new DraftText(
        template.name(),
        heading.filled(fields),
        subject.filled(fields).replace('\n', ' '),
        lines(addressees, fields),
        paragraphs,
        lines(recipients, fields),
        coSigner == null ? null : coSigner.filled(fields));
  }

  private static List<String> lines(List<Phrase> phrases, MergeFields fields) {
    return phrases.stream()
        .flatMap(phrase -> lines(phrase.filled(fields)))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** At least one line, possibly empty; blank ones between others are dropped. */
  private static Stream<String> lines(String text) {
    return text.indexOf('\n') < 0
        ? Stream.of(text)
        : Arrays.stream(text.split("\n")).map(String::strip).filter(line -> !line.isEmpty());
  }
}
