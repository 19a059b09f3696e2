package vn.motcua.signing.adapter.template;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Grid;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.MergeField.MergeColumn;
import vn.motcua.signing.domain.MergeField.Origin;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Template;
import vn.motcua.signing.domain.Wording;

/** Turns a file whose parts are all there into a template; what they say is checked afterwards. */
final class TemplateCompiler {
  private final TemplateFile file;
  private final List<MergeField> own;

  private TemplateCompiler(TemplateFile file) {
    this.file = file;
    this.own = list(file.fields()).stream().map(TemplateCompiler::field).toList();
  }

  static CompiledTemplate compiled(TemplateFile file) {
    return new TemplateCompiler(file).run();
  }

  private CompiledTemplate run() {
    var bare =
        new CompiledTemplate(
            template(own),
            Phrase.of(file.heading()),
            Phrase.of(file.subject()),
            phrases(file.addressees()),
            list(file.body()).stream().map(this::piece).toList(),
            phrases(file.recipients()),
            coSigner(file.coSigner()),
            new CompiledTemplate.Handled(file.urgency(), file.reviewInOrder()));
    var all = new ArrayList<>(own);
    all.addAll(standard(bare));
    return new CompiledTemplate(
        template(all),
        bare.heading(),
        bare.subject(),
        bare.addressees(),
        bare.body(),
        bare.recipients(),
        bare.coSigner(),
        bare.handled());
  }

  private Template template(List<MergeField> fields) {
    return new Template(
        requireNonNull(file.key()),
        requireNonNull(file.version()),
        requireNonNull(file.types()),
        requireNonNull(file.title()),
        file.from(),
        fields);
  }

  /** The standard fields it names; one that has other words wherever it stands may be missing. */
  private List<MergeField> standard(CompiledTemplate bare) {
    var uses = new FieldUses(bare);
    return uses.names()
        .filter(name -> own.stream().noneMatch(field -> field.name().equals(name)))
        .map(name -> StandardField.named(name).map(field -> field.used(uses.needed(name))))
        .flatMap(Optional::stream)
        .toList();
  }

  private CompiledTemplate.Piece piece(TemplateFile.Piece piece) {
    var rows =
        own.stream().filter(field -> field.name().equals(piece.rows())).findFirst().orElse(null);
    return new CompiledTemplate.Piece(
        rows == null ? requireNonNullElse(piece.kind(), Paragraph.Kind.TEXT) : Paragraph.Kind.TABLE,
        Phrase.of(piece.lead()),
        Phrase.of(piece.text()),
        piece.needs(),
        rows);
  }

  private static CompiledTemplate.@Nullable CoSigning coSigner(TemplateFile.@Nullable Signer it) {
    return it == null
        ? null
        : new CompiledTemplate.CoSigning(Phrase.of(it.title()), Phrase.of(it.name()));
  }

  private static MergeField field(TemplateFile.Field field) {
    var kind = requireNonNullElse(field.kind(), MergeField.Kind.TEXT);
    return new MergeField(
        requireNonNullElse(field.name(), ""),
        new Wording(requireNonNullElse(field.vi(), ""), requireNonNullElse(field.en(), "")),
        kind,
        requireNonNullElse(field.required(), true),
        requireNonNullElse(field.longest(), longest(kind)),
        Origin.FORM,
        list(field.columns()).stream().map(TemplateCompiler::column).toList());
  }

  private static int longest(MergeField.Kind kind) {
    return switch (kind) {
      case LONG_TEXT -> 5_000;
      case TEXT, ROWS -> 500;
      case PERSON -> 100;
      case DATE, MONEY -> 20;
    };
  }

  private static MergeColumn column(TemplateFile.Column column) {
    return new MergeColumn(
        requireNonNullElse(column.name(), ""),
        new Wording(requireNonNullElse(column.vi(), ""), requireNonNullElse(column.en(), "")),
        requireNonNullElse(column.required(), true),
        requireNonNullElse(column.share(), 1),
        requireNonNullElse(column.side(), Grid.Side.LEFT));
  }

  private static List<Phrase> phrases(@Nullable List<String> texts) {
    return list(texts).stream().map(Phrase::of).toList();
  }

  private static <T> List<T> list(@Nullable List<T> items) {
    return items == null ? List.of() : items;
  }

  /** Where fields stand in a template. */
  record FieldUses(List<Place> places) {
    record Place(Phrase.Part.Slot slot, @Nullable String needs) {}

    FieldUses(CompiledTemplate template) {
      this(
          Stream.concat(
                  template.frame().flatMap(Phrase::slots).map(slot -> new Place(slot, null)),
                  template.body().stream()
                      .flatMap(piece ->
                          Stream.of(piece.lead(), piece.text())
                              .flatMap(Phrase::slots)
                              .map(slot -> new Place(slot, piece.needs()))))
              .toList());
    }

    Stream<String> names() {
      return places.stream().map(place -> place.slot().name()).distinct();
    }

    /** Whether a missing value would leave a gap somewhere. */
    boolean needed(String name) {
      return places.stream()
          .filter(place -> place.slot().name().equals(name))
          .anyMatch(
              place -> place.slot().otherwise() == null && !Objects.equals(place.needs(), name));
    }
  }
}
