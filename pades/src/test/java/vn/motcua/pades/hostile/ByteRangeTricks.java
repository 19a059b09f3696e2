package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.sign.SigningKey;

/**
 * Byte ranges that are none of ours under a real signature by the agency's key, as an insider could
 * make them: the signature value is right for the bytes that stay outside the gap.
 */
final class ByteRangeTricks {
  private final List<HostileFile> files = new ArrayList<>();
  private final int gapStart;
  private final int gapEnd;
  private final int rest;

  private ByteRangeTricks() {
    String text = Stage.latin1(Stage.ISSUED);
    gapStart = text.lastIndexOf("/Contents<") + 9;
    gapEnd = text.indexOf('>', gapStart) + 1;
    rest = Stage.ISSUED.length - gapEnd;
  }

  static List<HostileFile> files() {
    return new ByteRangeTricks().made();
  }

  private List<HostileFile> made() {
    add("halves swapped", gapEnd, rest, 0, gapStart);
    add("first half twice", 0, gapStart, 0, gapStart);
    add("overlapping halves", 0, gapStart, gapStart - 100, rest + 100);
    add("the same range as layer 1", layerOne());
    add("a gap larger than the contents", 0, gapStart - 10, gapEnd + 2, rest - 2);
    add("a gap smaller than the contents", 0, gapStart + 1, gapEnd - 1, rest + 1);
    add("an empty gap over the whole file", 0, gapStart, gapStart, rest + gapEnd - gapStart);
    add("not to the end of the file", 0, gapStart, gapEnd, rest - 7);
    add("beyond the end of the file", 0, gapStart, gapEnd, rest + 1);
    add("not from the start of the file", 1, gapStart - 1, gapEnd, rest);
    add("nothing before the gap", 0, 0, gapEnd, rest);
    add("nothing behind the gap", 0, gapStart, gapEnd, 0);
    add("four more numbers", 0, gapStart, gapEnd, 10, gapEnd + 10, rest - 10);
    addSigned(
        "two ranges in one dictionary",
        Signatures.edited(
            Stage.ISSUED, "/ByteRange", range(0, 1, 2, 3) + range(0, gapStart, gapEnd, rest)));
    addSigned(
        "leading zeros",
        Signatures.edited(
            Stage.ISSUED,
            "/ByteRange",
            "/ByteRange[0 0" + gapStart + " 0" + gapEnd + " " + rest + "]"));
    addSigned(
        "a plus sign",
        Signatures.edited(
            Stage.ISSUED,
            "/ByteRange",
            "/ByteRange[0 +" + gapStart + " " + gapEnd + " " + rest + "]"));
    return files;
  }

  private int[] layerOne() {
    String text = Stage.latin1(Stage.SIGNED);
    int start = text.lastIndexOf("/Contents<") + 9;
    int end = text.indexOf('>', start) + 1;
    return new int[] {0, start, end, Stage.SIGNED.length - end};
  }

  private void add(String kind, int... numbers) {
    addSigned(kind, Signatures.edited(Stage.ISSUED, "/ByteRange", range(numbers)));
  }

  private static String range(int... numbers) {
    StringBuilder range = new StringBuilder("/ByteRange[");
    for (int number : numbers) {
      range.append(range.charAt(range.length() - 1) == '[' ? "" : " ").append(number);
    }
    return range.append(']').toString();
  }

  private void addSigned(String kind, byte[] edited) {
    SigningKey key = LongTermOffice.AGENCY;
    CmsTemplate template = CmsTemplate.of(key.signer().path(), key.signer().scheme());
    byte[] attributes = template.signedAttributes(Stage.digestAroundGap(edited));
    byte[] cms = template.encode(attributes, key.sign(attributes));
    files.add(
        new HostileFile("byte range: " + kind, Stage.ISSUED, Hostile.withContents(edited, cms)));
  }
}
