package vn.motcua.notification.application;

import java.util.Optional;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Template;

/** The versioned texts. */
public interface Templates {

  /** The text that stands today; empty when nothing is to be told. */
  Optional<Template> newest(Occasion occasion);

  /** One version, as it stood when a notice was planned. */
  Template exact(Occasion occasion, int version);
}
