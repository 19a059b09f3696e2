package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The notice waits, for example for the end of the quiet hours. */
public record NoticePlanned(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    Instant plannedAt,
    Instant plannedFor)
    implements PublicEvent {}
