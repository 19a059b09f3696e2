package vn.motcua.signing.domain;

import java.util.List;

/**
 * The words of a draft: heading of the issuing authority, abstract (trích yếu), body, addressees
 * (kính gửi) and recipients (nơi nhận).
 */
public record DraftText(
    String template,
    String heading,
    String subject,
    List<String> addressees,
    List<Paragraph> body,
    List<String> recipients) {
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

  /** How many characters it holds, titles and lists among them. */
  int characters() {
    var lists = addressees.stream().mapToInt(String::length).sum();
    return heading.length()
        + subject.length()
        + lists
        + recipients.stream().mapToInt(String::length).sum()
        + length(body)
        + body.stream().mapToInt(paragraph -> paragraph.lead().length()).sum();
  }

  private static int length(List<Paragraph> body) {
    return body.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
  }
}
