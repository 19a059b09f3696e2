package vn.motcua.signing.adapter.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.adapter.template.TemplateCompiler.FieldUses;
import vn.motcua.signing.domain.DocumentLayout;
import vn.motcua.signing.domain.MergeField.Kind;
import vn.motcua.signing.domain.MergeField.Origin;
import vn.motcua.signing.domain.Paragraph;

/** Finds what is wrong with a template before a draft is made from it. */
final class TemplateCheck {
  private final CompiledTemplate compiled;
  private final FieldUses uses;
  private final List<String> faults = new ArrayList<>();

  private TemplateCheck(CompiledTemplate compiled) {
    this.compiled = compiled;
    this.uses = new FieldUses(compiled);
  }

  /** Parts that must be there at all; sentences in both languages. */
  static List<String> missingParts(TemplateFile file) {
    var faults = new ArrayList<String>();
    missing(faults, "key", file.key());
    missing(faults, "version", file.version());
    missing(faults, "types", file.types());
    missing(faults, "title", file.title());
    missing(faults, "subject", file.subject());
    missing(faults, "body", file.body());
    missing(faults, "recipients", file.recipients());
    return faults;
  }

  private static void missing(List<String> faults, String part, @Nullable Object value) {
    var empty =
        value == null
            || value instanceof List<?> list && list.isEmpty()
            || value instanceof String text && text.isBlank();
    if (empty) {
      faults.add("thiếu phần \"%s\" / the part \"%s\" is missing".formatted(part, part));
    }
  }

  static List<String> faults(CompiledTemplate compiled) {
    var check = new TemplateCheck(compiled);
    check.names();
    check.phrases();
    check.slots();
    check.pieces();
    check.layout();
    return check.faults;
  }

  private void names() {
    var seen = new HashSet<String>();
    for (var field : compiled.template().fields()) {
      var name = field.name();
      if (!seen.add(name)
          || field.origin() == Origin.FORM && StandardField.named(name).isPresent()) {
        fault("trường \"%s\" khai báo hai lần", "the field \"%s\" is declared twice", name);
      }
      if (field.origin() == Origin.FORM && !used().contains(name)) {
        fault("trường \"%s\" không được dùng", "the field \"%s\" is never used", name);
      }
      if (!field.required() && field.kind() != Kind.ROWS && uses.needed(name)) {
        fault(
            "trường không bắt buộc \"%s\" để lại chỗ trống: cần \"|…\" hoặc \"needs\"",
            "the optional field \"%s\" leaves a gap: give it \"|…\" or \"needs\"", name);
      }
    }
  }

  private Set<String> used() {
    var names = uses.names().collect(Collectors.toSet());
    compiled.body().stream()
        .map(CompiledTemplate.Piece::rows)
        .filter(Objects::nonNull)
        .forEach(rows -> names.add(rows.name()));
    return names;
  }

  private void slots() {
    for (var place : uses.places()) {
      var slot = place.slot();
      var field = compiled.template().field(slot.name());
      if (field.isEmpty()) {
        fault("trường \"%s\" chưa khai báo", "the field \"%s\" is not declared", slot.name());
      } else if (!fits(slot.form(), field.get().kind())) {
        fault(
            "trường \"%s\" không viết được theo dạng này",
            "the field \"%s\" cannot be written in this form", slot.name());
      }
    }
  }

  private void phrases() {
    if (compiled.phrases().anyMatch(Phrase::isBroken)) {
      fault("dấu \"%s\" không đóng hoặc sai", "a \"%s\" is not closed or not right", "${");
    }
  }

  private static boolean fits(Phrase.Form form, Kind kind) {
    return kind != Kind.ROWS
        && switch (form) {
          case PLAIN -> true;
          case SHORT -> kind == Kind.DATE;
          case WORDS -> kind == Kind.MONEY;
          case UNKNOWN -> false;
        };
  }

  private void pieces() {
    for (var piece : compiled.body()) {
      var needs = piece.needs();
      if (needs != null && compiled.template().field(needs).isEmpty()) {
        fault("\"needs: %s\" không có trường đó", "\"needs: %s\" names no field", needs);
      }
      if (piece.kind() == Paragraph.Kind.TABLE && piece.rows() == null) {
        fault("bảng không có trường \"%s\"", "a table has no field \"%s\" of rows", "rows");
      }
      if (piece.kind() != Paragraph.Kind.TABLE && piece.text().isBlank()) {
        fault("đoạn không có \"%s\"", "a paragraph has no \"%s\"", "text");
      }
    }
  }

  private void layout() {
    var last = compiled.recipients().getLast();
    if (!(last.parts().getFirst() instanceof Phrase.Part.Words(var text)
        && text.startsWith("Lưu:"))) {
      fault(
          "dòng cuối của nơi nhận phải là \"%s\"",
          "the last recipient must be \"%s\"", "Lưu: VT, …");
    }
    for (var type : compiled.template().types()) {
      layout(type.layout());
    }
  }

  private void layout(DocumentLayout layout) {
    var addressed = layout == DocumentLayout.LETTER || layout == DocumentLayout.TELEGRAM;
    if (addressed && compiled.addressees().isEmpty()) {
      fault("thiếu phần \"%s\"", "the part \"%s\" is missing", "addressees");
    }
    if (layout == DocumentLayout.DECISION && compiled.heading().isBlank()) {
      fault("thiếu phần \"%s\"", "the part \"%s\" is missing", "heading");
    }
    var operative =
        compiled.body().stream().anyMatch(piece -> piece.kind() == Paragraph.Kind.OPERATIVE);
    if (layout == DocumentLayout.DECISION && !operative) {
      fault("thiếu đoạn \"%s\"", "a paragraph \"%s\" is missing", "OPERATIVE");
    }
    if (layout == DocumentLayout.TWO_SIGNERS && compiled.coSigner() == null) {
      fault("thiếu phần \"%s\"", "the part \"%s\" is missing", "coSigner");
    }
  }

  private void fault(String vi, String en, String what) {
    var sentence = vi.formatted(what) + " / " + en.formatted(what);
    if (!faults.contains(sentence)) {
      faults.add(sentence);
    }
  }
}
