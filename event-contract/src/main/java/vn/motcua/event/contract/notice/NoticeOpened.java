package vn.motcua.event.contract.notice;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The citizen has followed the link of the notice: part of the proof of notice. */
public record NoticeOpened(
    String dossierId,
    String noticeId,
    NoticeChannel channel,
    String templateKey,
    int templateVersion,
    Instant openedAt)
    implements PublicEvent {}
