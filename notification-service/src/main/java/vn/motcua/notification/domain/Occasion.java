package vn.motcua.notification.domain;

import java.util.Optional;

/** What a citizen is told about; each has one template (NĐ 118/2025, art. 17.2, 17.2c, 19, 22). */
public enum Occasion {
  SUBMITTED("submitted", true),
  SUPPLEMENT_REQUESTED("supplement-requested", false),
  SUPPLEMENTED("supplemented", true),
  ACCEPTED("accepted", false),
  SUSPENDED("suspended", false),
  RESUMED("resumed", false),
  REFUSED("refused", false),
  RESULT_READY("result-ready", false),
  HANDED_OVER("handed-over", false),
  WITHDRAWN("withdrawn", true);

  private final String templateKey;
  private final boolean answersOwnAct;

  Occasion(String templateKey, boolean answersOwnAct) {
    this.templateKey = templateKey;
    this.answersOwnAct = answersOwnAct;
  }

  public String templateKey() {
    return templateKey;
  }

  /**
   * Whether it answers what the citizen has just done: she is awake, quiet hours do not hold it.
   */
  public boolean answersOwnAct() {
    return answersOwnAct;
  }

  /** The occasion of a template. */
  public static Optional<Occasion> ofTemplate(String key) {
    for (Occasion occasion : values()) {
      if (occasion.templateKey.equals(key)) {
        return Optional.of(occasion);
      }
    }
    return Optional.empty();
  }
}
