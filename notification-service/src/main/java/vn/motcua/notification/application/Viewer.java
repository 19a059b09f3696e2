package vn.motcua.notification.application;

import java.util.Set;

/** Who looks at a correspondence. */
public sealed interface Viewer {

  String personId();

  boolean maySee(Set<String> agencies);

  /** An officer sees the dossiers of her agency. */
  record Officer(String personId, String agency) implements Viewer {
    @Override
    public boolean maySee(Set<String> agencies) {
      return agencies.contains(agency);
    }
  }

  /** The operator sees all; no personal data is shown. */
  record Operator(String personId) implements Viewer {
    @Override
    public boolean maySee(Set<String> agencies) {
      return true;
    }
  }
}
