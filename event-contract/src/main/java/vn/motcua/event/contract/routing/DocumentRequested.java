package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The issuing step asks the records office for the outgoing document. */
public record DocumentRequested(
    String dossierId,
    String routeId,
    String dossierCode,
    String agency,
    String procedureCode,
    int procedureVersion,
    String templateKey,
    String documentType,
    int contentVersion,
    Instant requestedAt,
    Instant dueAt)
    implements PublicEvent {}
