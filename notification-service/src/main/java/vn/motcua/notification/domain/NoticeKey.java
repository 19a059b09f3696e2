package vn.motcua.notification.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a notice the same notice: one event, told to one recipient by one channel with one
 * template, is told once.
 */
public record NoticeKey(String eventId, Recipient recipient, Channel channel, Occasion occasion) {

  /** Opaque id that follows from the key alone, so that a repetition cannot get another one. */
  public String id() {
    var text = String.join("|", eventId, recipient.name(), channel.name(), occasion.templateKey());
    return "n-" + HexFormat.of().formatHex(sha256(text), 0, 12);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
