package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/**
 * Time no longer counts against the agency; the interval is kept (NĐ 118/2025, art. 19.5; QĐ
 * 766/QĐ-TTg).
 */
public record ClockPaused(
    String dossierId,
    String routeId,
    String dossierCode,
    ClockPause pause,
    Instant pausedAt,
    Instant dueAt)
    implements PublicEvent {}
