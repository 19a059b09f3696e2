package vn.motcua.pades.longterm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.pades.cms.Digests;

/** Validation data as they go into the DSS dictionary, each piece DER and only once. */
record Material(List<byte[]> certificates, List<byte[]> answers, List<byte[]> lists) {

  int count() {
    return certificates.size() + answers.size() + lists.size();
  }

  /** Everything, in the order it is written. */
  List<byte[]> all() {
    List<byte[]> all = new ArrayList<>(certificates);
    all.addAll(answers);
    all.addAll(lists);
    return all;
  }

  /** What is not yet in a dictionary. */
  Material without(Material known) {
    return new Material(
        missing(certificates, known.certificates),
        missing(answers, known.answers),
        missing(lists, known.lists));
  }

  private static List<byte[]> missing(List<byte[]> wanted, List<byte[]> known) {
    Set<String> seen = new HashSet<>();
    known.forEach(piece -> seen.add(hash(piece)));
    return wanted.stream().filter(piece -> seen.add(hash(piece))).toList();
  }

  private static String hash(byte[] piece) {
    return Digests.sha256Hex(piece, piece.length);
  }
}
