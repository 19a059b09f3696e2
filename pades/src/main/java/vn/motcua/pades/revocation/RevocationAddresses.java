package vn.motcua.pades.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/** Where to ask about an authority's certificates: configured addresses first, then their own. */
public final class RevocationAddresses {
  private final Map<X500Principal, List<URI>> responders;
  private final Map<X500Principal, List<URI>> lists;

  private RevocationAddresses(
      Map<X500Principal, List<URI>> responders, Map<X500Principal, List<URI>> lists) {
    this.responders = Map.copyOf(responders);
    this.lists = Map.copyOf(lists);
  }

  /** Only the addresses that certificates name themselves. */
  public static RevocationAddresses asInCertificates() {
    return new RevocationAddresses(Map.of(), Map.of());
  }

  /** Asks this OCSP responder first about certificates of {@code issuer}. */
  public RevocationAddresses withResponder(X500Principal issuer, URI address) {
    return new RevocationAddresses(added(responders, issuer, address), lists);
  }

  /** Fetches this revocation list first for certificates of {@code issuer}. */
  public RevocationAddresses withList(X500Principal issuer, URI address) {
    return new RevocationAddresses(responders, added(lists, issuer, address));
  }

  List<URI> responders(X509Certificate subject) {
    return all(responders, subject, Addresses.ofResponders(subject));
  }

  List<URI> lists(X509Certificate subject) {
    return all(lists, subject, Addresses.ofLists(subject));
  }

  private static List<URI> all(
      Map<X500Principal, List<URI>> configured, X509Certificate subject, List<URI> own) {
    List<URI> first = configured.getOrDefault(subject.getIssuerX500Principal(), List.of());
    return Stream.concat(first.stream(), own.stream()).distinct().toList();
  }

  private static Map<X500Principal, List<URI>> added(
      Map<X500Principal, List<URI>> known, X500Principal issuer, URI address) {
    Map<X500Principal, List<URI>> more = new LinkedHashMap<>(known);
    more.merge(
        issuer,
        List.of(address),
        (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    return more;
  }
}
