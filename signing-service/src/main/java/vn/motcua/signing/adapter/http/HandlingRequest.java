package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Urgency;

/** How a draft is to be handled; what is absent is empty, not urgent, in no fixed order. */
record HandlingRequest(
    @Nullable Urgency urgency,
    @Nullable List<String> sendTo,
    @Nullable Boolean inOrder,
    @Nullable List<String> reviewers) {
  private static final int MOST = 50;
  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{3,64}");

  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>(AgencyCodes.faults("sendTo", sendTo));
    if (reviewers != null && (reviewers.size() > MOST || !reviewers.stream().allMatch(this::id))) {
      faults.add(new FieldFault("reviewers", "tối đa 50 mã cán bộ / at most 50 ids of officers"));
    }
    return faults;
  }

  private boolean id(@Nullable String person) {
    return person != null && PERSON.matcher(person).matches();
  }

  Handling handling() {
    return new Handling(
        urgency == null ? Urgency.NORMAL : urgency,
        sendTo == null ? List.of() : sendTo,
        Boolean.TRUE.equals(inOrder),
        reviewers == null ? List.of() : reviewers);
  }
}
