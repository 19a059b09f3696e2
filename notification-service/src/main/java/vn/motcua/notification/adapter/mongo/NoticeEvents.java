package vn.motcua.notification.adapter.mongo;

import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.notice.NoticeChannel;
import vn.motcua.event.contract.notice.NoticeDelivered;
import vn.motcua.event.contract.notice.NoticeFailed;
import vn.motcua.event.contract.notice.NoticeFailure;
import vn.motcua.event.contract.notice.NoticeSent;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Failure;
import vn.motcua.notification.domain.NoticeFact;

/** Facts about notices in the published language; nothing personal is in them. */
final class NoticeEvents {

  private NoticeEvents() {}

  static NewEvent of(String dossierId, NoticeFact fact) {
    return NewEvent.of(event(dossierId, fact), dossierId);
  }

  private static Object event(String dossierId, NoticeFact fact) {
    var notice = fact.notice();
    var channel = channel(notice.key().channel());
    var template = notice.key().occasion().templateKey();
    int version = notice.templateVersion();
    return switch (fact) {
      case NoticeFact.Sent sent ->
          new NoticeSent(dossierId, notice.id(), channel, template, version, sent.at());
      case NoticeFact.Delivered delivered ->
          new NoticeDelivered(dossierId, notice.id(), channel, template, version, delivered.at());
      case NoticeFact.Failed failed ->
          new NoticeFailed(
              dossierId,
              notice.id(),
              channel,
              template,
              version,
              failure(failed.reason()),
              failed.at());
    };
  }

  private static NoticeChannel channel(Channel channel) {
    return switch (channel) {
      case SMS -> NoticeChannel.SMS;
      case EMAIL -> NoticeChannel.EMAIL;
    };
  }

  private static NoticeFailure failure(Failure reason) {
    return switch (reason) {
      case REJECTED -> NoticeFailure.REJECTED;
      case EXPIRED -> NoticeFailure.EXPIRED;
      case OUTCOME_UNKNOWN -> NoticeFailure.OUTCOME_UNKNOWN;
      case TOO_OLD -> NoticeFailure.TOO_OLD;
      case NO_CONTACT, CONTACT_ERASED -> NoticeFailure.NO_CONTACT;
    };
  }
}
