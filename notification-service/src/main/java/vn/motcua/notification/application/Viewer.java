package vn.motcua.notification.application;

import java.util.Set;

/** Who looks at a correspondence. */
public sealed interface Viewer {

  boolean maySee(Set<String> agencies);

  /** An officer sees the dossiers of her agency. */
  record Officer(String agency) implements Viewer {
    @Override
    public boolean maySee(Set<String> agencies) {
      return agencies.contains(agency);
    }
  }

  /** The operator sees all; no personal data is shown. */
  record Operator() implements Viewer {
    @Override
    public boolean maySee(Set<String> agencies) {
      return true;
    }
  }
}
