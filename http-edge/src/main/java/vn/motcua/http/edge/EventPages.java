package vn.motcua.http.edge;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.event.contract.PublishedLanguage;

/**
 * The published language, as a page for people and as AsyncAPI for tools; each service shows it.
 */
@RestController
final class EventPages {

  private static final String OPEN =
      "The form of events is no secret; who may read them is decided at the broker";
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final PackedResource page = PackedResource.of(PublishedLanguage.page());
  private final PackedResource asyncApi = PackedResource.of(PublishedLanguage.asyncApi());

  @OpenToAll(reason = OPEN)
  @GetMapping("/docs/events")
  ResponseEntity<byte[]> page(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    return answer(page, HTML, encodings);
  }

  @OpenToAll(reason = OPEN)
  @GetMapping("/docs/events/asyncapi.json")
  ResponseEntity<byte[]> asyncApi(
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    return answer(asyncApi, MediaType.APPLICATION_JSON, encodings);
  }

  private static ResponseEntity<byte[]> answer(
      PackedResource resource, MediaType type, String encodings) {
    var answer =
        ResponseEntity.ok()
            .contentType(type)
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
            .varyBy(HttpHeaders.ACCEPT_ENCODING)
            .eTag(resource.tag());
    return encodings.contains("gzip")
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(resource.packed())
        : answer.body(resource.plain());
  }
}
