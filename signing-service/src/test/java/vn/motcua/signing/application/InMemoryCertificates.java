package vn.motcua.signing.application;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** Certificates in a map. */
final class InMemoryCertificates implements CertificateRegister {
  private final Map<String, RegisteredCertificate> known = new TreeMap<>();

  @Override
  public Mono<Void> note(RegisteredCertificate it) {
    return Mono.fromRunnable(() -> known.merge(key(it.sha256(), it.owner()), it, this::again));
  }

  private RegisteredCertificate again(RegisteredCertificate before, RegisteredCertificate now) {
    var agency = now.owner().agency() == null ? before.owner().agency() : now.owner().agency();
    var owner = new CertificateOwner(before.owner().id(), before.owner().role(), agency);
    return new RegisteredCertificate(
        before.sha256(),
        owner,
        before.serial(),
        before.subject(),
        before.issuer(),
        before.validFrom(),
        before.validUntil(),
        now.path(),
        before.firstSeen(),
        now.lastSeen(),
        before.warned());
  }

  private static String key(String sha256, CertificateOwner owner) {
    return owner.id() + "/" + owner.role() + "/" + sha256;
  }

  @Override
  public Flux<RegisteredCertificate> page(
      @Nullable String agency, @Nullable String after, int limit) {
    return Flux.fromIterable(known.entrySet())
        .filter(each -> after == null || each.getKey().compareTo(after) > 0)
        .map(Map.Entry::getValue)
        .filter(each -> agency == null || agency.equals(each.owner().agency()))
        .take(limit);
  }

  @Override
  public Flux<RegisteredCertificate> current() {
    return Flux.defer(() -> {
      var last = new HashMap<String, RegisteredCertificate>();
      known
          .values()
          .forEach(each ->
              last.merge(
                  each.owner().id() + each.owner().role(),
                  each,
                  (one, other) -> one.validUntil().isAfter(other.validUntil()) ? one : other));
      return Flux.fromStream(
          last.values().stream().sorted(comparing(RegisteredCertificate::validUntil)));
    });
  }

  @Override
  public Mono<Boolean> warn(String sha256, CertificateOwner owner, int days) {
    return Mono.fromSupplier(() -> {
      var before = known.get(key(sha256, owner));
      if (before.warned().contains(days)) {
        return false;
      }
      var warned = new ArrayList<>(before.warned());
      RegisteredCertificate.THRESHOLDS.stream()
          .filter(threshold -> threshold >= days && !warned.contains(threshold))
          .forEach(warned::add);
      known.put(
          key(sha256, owner),
          new RegisteredCertificate(
              before.sha256(),
              before.owner(),
              before.serial(),
              before.subject(),
              before.issuer(),
              before.validFrom(),
              before.validUntil(),
              before.path(),
              before.firstSeen(),
              before.lastSeen(),
              warned));
      return true;
    });
  }
}
