package vn.motcua.notification.adapter.mongo;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.StateCodec;
import vn.motcua.notification.domain.Correspondence;
import vn.motcua.notification.domain.NoticeState;
import vn.motcua.notification.domain.Part;
import vn.motcua.notification.domain.Trail;

/** A correspondence with what it is found by: when it is due, and whose receipts it awaits. */
final class CorrespondenceCodec implements StateCodec<Correspondence> {

  static final String DUE_AT = "dueAt";
  static final String AWAITS = "awaits";

  private final JacksonStateCodec<Correspondence> states =
      new JacksonStateCodec<>(Correspondence.class);

  @Override
  public Document encode(Correspondence correspondence) {
    var document = states.encode(correspondence);
    correspondence.nextDue().ifPresent(due -> document.append(DUE_AT, Date.from(due)));
    var awaits = awaits(correspondence);
    return awaits.isEmpty() ? document : document.append(AWAITS, awaits);
  }

  @Override
  public Correspondence decode(Document document) {
    return states.decode(document);
  }

  private static List<String> awaits(Correspondence correspondence) {
    return correspondence.notices().stream()
        .flatMap(notice -> awaited(notice.state()).stream())
        .toList();
  }

  private static List<String> awaited(NoticeState state) {
    return switch (state) {
      case NoticeState.Sending sending -> awaited(sending.trail());
      case NoticeState.Sent sent -> awaited(sent.trail());
      case NoticeState.OutcomeUnknown unknown -> awaited(unknown.trail());
      case NoticeState.Planned _,
          NoticeState.Delivered _,
          NoticeState.Failed _,
          NoticeState.Suppressed _ ->
          List.of();
    };
  }

  private static List<String> awaited(Trail trail) {
    return trail.parts().stream()
        .filter(part -> part.fate() == null)
        .map(CorrespondenceCodec::awaited)
        .toList();
  }

  private static String awaited(Part part) {
    return part.messageId() == null ? byReference(part.reference()) : byId(part.messageId());
  }

  static String byId(String messageId) {
    return "id:" + messageId;
  }

  static String byReference(int reference) {
    return "ref:" + reference;
  }
}
