package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/**
 * The notice is not sent: the same was told before, or the citizen did not agree to the channel.
 */
public record NoticeSuppressed(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    Suppression suppression,
    Instant suppressedAt)
    implements PublicEvent {}
