package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** One channel has failed and the next is taken. */
public record NoticeFailedOver(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    NoticeChannel nextChannel,
    Instant failedOverAt)
    implements PublicEvent {}
