package vn.motcua.event.contract.dossier;

import vn.motcua.event.contract.PublicEvent;

/** What every event of a dossier tells: which one, whose, and its national status 1 to 10. */
public sealed interface DossierEvent extends PublicEvent
    permits DossierSubmitted,
        SupplementRequested,
        DossierSupplemented,
        DossierAccepted,
        DossierInProcessing,
        DossierSuspended,
        DossierResumed,
        DossierRefused,
        ResultReady,
        DossierHandedOver,
        DossierWithdrawn,
        DossierRated,
        DossierAcceptanceOverdue,
        DossierAmended,
        PapersDigitised,
        DossierTransferred,
        PapersLost,
        PaymentRequired,
        PaymentReceived,
        FeeWaived,
        PaymentRefunded,
        DossierExtended,
        DossierApologised,
        WithdrawalRequested,
        WithdrawalRefused,
        DossierAutoClosed,
        DossierTerminated,
        DossierDeclined,
        DossierReopened,
        ResultPosted,
        ResultReturnedByPost,
        ContactErased {

  String dossierId();

  String dossierCode();

  /** Agency whose desk received it. */
  String receivingAgency();

  /** Agency that decides it. */
  String competentAgency();

  /** National status after this event, 1 to 10. */
  int nationalStatus();
}
