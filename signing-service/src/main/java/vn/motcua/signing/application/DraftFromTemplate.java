package vn.motcua.signing.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.MergeFault;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.SecrecyLevel;
import vn.motcua.signing.domain.Template;

/** Writes the words of a document from a template and values given by hand. */
public final class DraftFromTemplate {
  private final TemplateVersions templates;
  private final Organisation organisation;

  public DraftFromTemplate(TemplateVersions templates, Organisation organisation) {
    this.templates = templates;
    this.organisation = organisation;
  }

  /** Of a secret document no value is looked at: the answer has no words then. */
  public Mono<Answer> handle(Command command) {
    var found = templates.find(command.key(), command.version());
    if (found.isEmpty()) {
      return Mono.just(new Answer.NoSuchTemplate());
    }
    var template = found.get();
    var type = type(template, command.type());
    if (type == null) {
      return Mono.just(new Answer.OtherType(template));
    }
    return command.level().isSecret()
        ? Mono.just(new Answer.Written(type, null))
        : written(template, type, command);
  }

  private static @Nullable DocumentType type(Template template, @Nullable DocumentType asked) {
    if (asked == null) {
      return template.types().size() == 1 ? template.types().getFirst() : null;
    }
    return template.types().contains(asked) ? asked : null;
  }

  private Mono<Answer> written(Template template, DocumentType type, Command command) {
    var faults = template.faults(command.values());
    if (!faults.isEmpty()) {
      return Mono.just(new Answer.Faulty(faults));
    }
    var agency = command.by().agency();
    return organisation
        .agency(agency)
        .switchIfEmpty(Mono.error(() -> new SheetOf.UnknownAgency(agency)))
        .map(issuer ->
            templates
                .filled(template, command.values(), issuer)
                .<Answer>map(text -> new Answer.Written(type, text))
                .orElseGet(Answer.TooLong::new));
  }

  /** {@code version} absent: the newest; {@code type} may be left out where there is only one. */
  public record Command(
      Officer by,
      SecrecyLevel level,
      String key,
      @Nullable Integer version,
      @Nullable DocumentType type,
      Map<String, MergeValue> values) {
    public Command {
      values = Map.copyOf(values);
    }
  }

  /** Words to start a document with, or why there are none. */
  public sealed interface Answer {
    record Written(DocumentType type, @Nullable DraftText text) implements Answer {}

    record Faulty(List<MergeFault> faults) implements Answer {}

    /** The values are more than a draft holds. */
    record TooLong() implements Answer {}

    record NoSuchTemplate() implements Answer {}

    /** The template drafts other types, or several and none was named. */
    record OtherType(Template template) implements Answer {}
  }
}
