package vn.motcua.pades.key.vgca;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.WholeFileRefusal;

/**
 * What an appearance is made of: forms, images, fonts and their like. No layers that can be hidden,
 * nothing from outside the file, no other image for the printer, no program.
 */
final class Appearances {
  private static final int DEEPEST = 40;
  private static final Set<String> TYPES =
      Set.of("XObject", "Font", "FontDescriptor", "ExtGState", "Group", "Mask", "Encoding", "CMap");
  private static final Set<String> SUBTYPES =
      Set.of(
          "Form",
          "Image",
          "Type0",
          "Type1",
          "TrueType",
          "CIDFontType0",
          "CIDFontType2",
          "Type1C",
          "CIDFontType0C",
          "OpenType");
  private static final Set<String> NEVER =
      Set.of("OC", "OPI", "Alternates", "Ref", "Properties", "AF", "AA", "JS", "EF");
  private static final Set<String> NEVER_IN_STREAMS = Set.of("F", "FFilter", "FDecodeParms");

  private final Set<Integer> old;
  private final Set<Integer> allowed;

  Appearances(Set<Integer> old, Set<Integer> allowed) {
    this.old = old;
    this.allowed = allowed;
  }

  /** Allows every new object that is reached; what was there before is as it was. */
  void walk(@Nullable COSBase value, WholeFileRefusal reason) {
    walk(value, reason, 0);
  }

  private void walk(@Nullable COSBase value, WholeFileRefusal reason, int depth) {
    NotAllowed.unless(depth < DEEPEST, reason);
    Integer number = Raw.number(value).orElse(null);
    if (number != null && (old.contains(number) || !allowed.add(number))) {
      return;
    }
    switch (Raw.resolved(value)) {
      case COSDictionary dictionary -> dictionary(dictionary, reason, depth);
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          walk(array.get(i), reason, depth + 1);
        }
      }
      case null, default -> {}
    }
  }

  private void dictionary(COSDictionary dictionary, WholeFileRefusal reason, int depth) {
    NotAllowed.unless(isOneOf(dictionary, COSName.TYPE, TYPES), reason);
    NotAllowed.unless(isOneOf(dictionary, COSName.SUBTYPE, SUBTYPES), reason);
    for (COSName name : dictionary.keySet()) {
      NotAllowed.unless(!NEVER.contains(name.getName()), reason);
      NotAllowed.unless(
          !(dictionary instanceof COSStream) || !NEVER_IN_STREAMS.contains(name.getName()), reason);
      walk(dictionary.getItem(name), reason, depth + 1);
    }
  }

  private static boolean isOneOf(COSDictionary dictionary, COSName entry, Set<String> names) {
    return switch (Raw.resolved(dictionary.getItem(entry))) {
      case null -> true;
      case COSName name -> names.contains(name.getName());
      default -> true;
    };
  }
}
