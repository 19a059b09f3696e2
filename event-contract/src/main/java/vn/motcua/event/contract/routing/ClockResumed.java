package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/**
 * Time counts again: where it rested, or from the start, as the procedure says (NĐ 118/2025, art.
 * 19.5).
 */
public record ClockResumed(
    String dossierId,
    String routeId,
    String dossierCode,
    ClockPause pause,
    ClockPolicy policy,
    Instant pausedAt,
    Instant resumedAt,
    Instant dueAt)
    implements PublicEvent {}
