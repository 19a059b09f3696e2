package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The carrier reports that a notice has arrived. */
public record NoticeDelivered(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    Instant deliveredAt)
    implements PublicEvent {}
