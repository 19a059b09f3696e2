package vn.motcua.paper;

import java.util.List;
import java.util.Optional;

/**
 * A finished PDF/A-2u file; the bytes are not copied, nobody changes them.
 *
 * @param pdf the file
 * @param pages how many pages it has
 * @param signatureBox where the personal signature goes; of two signer columns the right one
 * @param unprintable code points the typeface has no letter for, each once in order of appearance;
 *     a box stands in their place
 */
@SuppressWarnings("ArrayRecordComponent")
public record TypesetPaper(
    byte[] pdf, int pages, Optional<SignatureBox> signatureBox, List<Integer> unprintable) {

  public TypesetPaper {
    unprintable = List.copyOf(unprintable);
  }
}
