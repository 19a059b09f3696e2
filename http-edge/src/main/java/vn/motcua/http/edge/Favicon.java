package vn.motcua.http.edge;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The small picture that browsers ask for beside any page: a gate, one for all services. */
@Hidden
@RestController
final class Favicon {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final PackedResource picture =
      PackedResource.of(Objects.requireNonNull(source(), "favicon.svg"));

  private static @Nullable URL source() {
    return Favicon.class.getResource("favicon.svg");
  }

  @OpenToAll(reason = "A picture without any content of the service")
  @GetMapping({"/favicon.ico", "/favicon.svg"})
  ResponseEntity<byte[]> picture() {
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
        .eTag(picture.tag())
        .body(picture.plain());
  }
}
