package vn.motcua.signing.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.Template;

/** All versions of all templates, for drafts that are written by hand. */
public interface TemplateVersions {
  /** By key and version. */
  List<Template> all();

  /** That version, or without one the newest that is used today. */
  Optional<Template> find(String key, @Nullable Integer version);

  /**
   * The words of a draft; values that passed {@link Template#faults} leave no gap. Empty when they
   * are more than a draft holds.
   */
  Optional<DraftText> filled(Template template, Map<String, MergeValue> values, Issuer issuer);
}
