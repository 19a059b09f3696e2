package vn.motcua.pades.append;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The objects that one file has and another, its beginning, has not or has otherwise. */
final class ObjectDifference {
  private final Map<COSObjectKey, Long> known;

  private ObjectDifference(Map<COSObjectKey, Long> known) {
    this.known = known;
  }

  /** Each such object as text; new ones without their numbers, which are the writer's choice. */
  static List<String> between(byte[] before, byte[] after) {
    try (PDDocument old = Loader.loadPDF(before);
        PDDocument now = Loader.loadPDF(after)) {
      ObjectDifference difference = new ObjectDifference(old.getDocument().getXrefTable());
      return now.getDocument().getXrefTable().entrySet().stream()
          .filter(entry -> entry.getKey().getNumber() != 0)
          .filter(entry -> !entry.getValue().equals(difference.known.get(entry.getKey())))
          .map(entry -> now.getDocument().getObjectFromPool(entry.getKey()).getObject())
          .map(difference::described)
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private String described(COSBase value) {
    return switch (value) {
      case COSObject reference when known.containsKey(reference.getKey()) ->
          "old " + reference.getKey().getNumber();
      case COSObject reference -> "new " + described(reference.getObject());
      case COSArray array -> array.toList().stream().map(this::described).toList().toString();
      case COSStream stream -> entries(stream) + " of " + Arrays.hashCode(raw(stream));
      case COSDictionary dictionary -> entries(dictionary);
      case null -> "null";
      default -> value.toString();
    };
  }

  private String entries(COSDictionary dictionary) {
    TreeMap<String, String> entries = new TreeMap<>();
    dictionary.forEach((key, entry) -> {
      boolean ofTheBytes = key.equals(COSName.BYTERANGE) || key.equals(COSName.CONTENTS);
      entries.put(key.getName(), ofTheBytes ? "of the bytes" : described(entry));
    });
    return entries.toString();
  }

  private static byte[] raw(COSStream stream) {
    try (var in = stream.createRawInputStream()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
