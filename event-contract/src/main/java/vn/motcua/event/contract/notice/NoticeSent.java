package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** A notice was taken over by the carrier or the mail server. */
public record NoticeSent(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    Instant sentAt)
    implements PublicEvent {}
