package vn.motcua.kit.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text a person would read: the first plain part, else the first HTML part without its tags.
 */
final class MailText {
  private MailText() {}

  static String of(Part mail) throws MessagingException, IOException {
    var parts = leaves(mail);
    return first(parts, "text/plain")
        .or(() -> first(parts, "text/html").map(MailText::withoutTags))
        .orElse("")
        .replace("\r\n", "\n")
        .stripTrailing();
  }

  private static Optional<String> first(List<Leaf> parts, String type) {
    return parts.stream().filter(leaf -> leaf.type().equals(type)).map(Leaf::text).findFirst();
  }

  private static List<Leaf> leaves(Part part) throws MessagingException, IOException {
    var found = new ArrayList<Leaf>();
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        found.addAll(leaves(child));
      }
    } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      for (var type : List.of("text/plain", "text/html")) {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
          found.add(new Leaf(type, text));
        }
      }
    }
    return found;
  }

  private static String withoutTags(String html) {
    return html.replaceAll("(?is)<(script|style).*?</\\1>", "")
        .replaceAll("(?i)<br ?/?>|</p>|</div>|</tr>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private record Leaf(String type, String text) {}
}
