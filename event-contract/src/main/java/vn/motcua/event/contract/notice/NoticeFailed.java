package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** A notice did not arrive, or nobody can say whether it did. */
public record NoticeFailed(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    NoticeFailure failure,
    Instant failedAt)
    implements PublicEvent {}
