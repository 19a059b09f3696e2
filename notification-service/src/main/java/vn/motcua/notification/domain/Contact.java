package vn.motcua.notification.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a citizen can be told, in one version. */
public record Contact(
    int version, @Nullable Mobile mobile, @Nullable EmailAddress email, Language language) {

  /** Her address on a channel, when she left one. */
  public Optional<Address> on(Channel channel) {
    return switch (channel) {
      case SMS -> Optional.ofNullable(mobile);
      case EMAIL -> Optional.ofNullable(email);
    };
  }
}
