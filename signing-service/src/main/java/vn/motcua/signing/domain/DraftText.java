package vn.motcua.signing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a draft: heading of the issuing authority, abstract (trích yếu), body, addressees
 * (kính gửi) and recipients (nơi nhận).
 *
 * @param template key and version it was made from, which it keeps whatever comes after
 */
public record DraftText(
    String template,
    String heading,
    String subject,
    List<String> addressees,
    List<Paragraph> body,
    List<String> recipients,
    @Nullable CoSigner coSigner) {
  private static final int MOST_PARAGRAPHS = 200;
  private static final int MOST_CHARACTERS = 60_000;

  public DraftText {
    addressees = List.copyOf(addressees);
    body = List.copyOf(body);
    recipients = List.copyOf(recipients);
    if (subject.isBlank() || body.isEmpty()) {
      throw new IllegalArgumentException("a draft has an abstract and a body");
    }
    if (body.size() > MOST_PARAGRAPHS || length(body) > MOST_CHARACTERS) {
      throw new IllegalArgumentException("a draft has at most 200 paragraphs, 60,000 characters");
    }
  }

  public DraftText(
      String template,
      String heading,
      String subject,
      List<String> addressees,
      List<Paragraph> body,
      List<String> recipients) {
    this(template, heading, subject, addressees, body, recipients, null);
  }

  private static int length(List<Paragraph> body) {
    return body.stream().mapToInt(Paragraph::length).sum();
  }
}
