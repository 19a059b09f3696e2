package vn.motcua.intake.adapter.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.TrackDossier;
import vn.motcua.intake.domain.CodeFormat;

/**
 * Lets in whoever holds code and secret, and slows down whoever guesses; a guesser's tries at a
 * code count for his own address only, so that he cannot shut out the dossier's owner.
 */
final class PublicDoor {

  private static final int LONGEST = 64;

  private final TrackDossier track;
  private final RateLimiter perAddress;
  private final RateLimiter perCode;

  PublicDoor(TrackDossier track, RateLimiter perAddress, RateLimiter perCode) {
    this.track = track;
    this.perAddress = perAddress;
    this.perCode = perCode;
  }

  Mono<Filed> open(@Nullable String code, @Nullable String secret, ServerHttpRequest request) {
    return admitted(code, secret, request)
        .flatMap(key -> track.handle(key.code(), key.secret()))
        .switchIfEmpty(DossierController.refuse(Refusals.NOT_TRACKED));
  }

  Mono<Outcome> rate(
      @Nullable String code,
      @Nullable String secret,
      Map<String, Integer> scores,
      ServerHttpRequest request) {
    return admitted(code, secret, request)
        .flatMap(key -> track.rate(key.code(), key.secret(), scores))
        .switchIfEmpty(DossierController.refuse(Refusals.NOT_TRACKED));
  }

  /** Empty for what cannot be a code or a secret. */
  private Mono<Key> admitted(
      @Nullable String code, @Nullable String secret, ServerHttpRequest request) {
    String address = address(request);
    perAddress.admit(address);
    if (code != null && code.length() <= LONGEST) {
      perCode.admit(address + " " + CodeFormat.typed(code));
    }
    return code != null && secret != null && fits(code) && fits(secret)
        ? Mono.just(new Key(code, secret))
        : Mono.empty();
  }

  private static boolean fits(String typed) {
    return !typed.isBlank() && typed.length() <= LONGEST;
  }

  private static String address(ServerHttpRequest request) {
    var remote = request.getRemoteAddress();
    return remote == null || remote.getAddress() == null
        ? "unknown"
        : remote.getAddress().getHostAddress();
  }

  private record Key(String code, String secret) {}
}
