package vn.motcua.notification.adapter.kafka;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.notification.application.Contacts;
import vn.motcua.notification.domain.Contact;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.domain.Language;
import vn.motcua.notification.domain.Mobile;
import vn.motcua.notification.domain.Reach;

/** Contacts as intake published them; an address that is none is as good as not left. */
final class ReceivedContacts implements Contacts {

  private final PrivateRecords records;
  private final Scheduler blocking;

  ReceivedContacts(PrivateRecords records, Scheduler blocking) {
    this.records = records;
    this.blocking = blocking;
  }

  @Override
  public Mono<Reach> of(String dossierId) {
    return Mono.fromCallable(() -> read(dossierId)).subscribeOn(blocking);
  }

  private Reach read(String dossierId) {
    var found = records.read(vn.motcua.event.contract.exchange.Contact.class, dossierId, 0);
    if (found.isPresent()) {
      return new Reach.Known(contact(found.get()));
    }
    return records.erased(vn.motcua.event.contract.exchange.Contact.class, dossierId)
        ? new Reach.Erased()
        : new Reach.Awaited();
  }

  private static Contact contact(vn.motcua.event.contract.exchange.Contact record) {
    var mobile = record.mobile();
    var email = record.email();
    return new Contact(
        record.version(),
        mobile == null ? null : Mobile.parse(mobile).orElse(null),
        email == null ? null : EmailAddress.parse(email).orElse(null),
        Language.ofTag(record.language()));
  }
}
