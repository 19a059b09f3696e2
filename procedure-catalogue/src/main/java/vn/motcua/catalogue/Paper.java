package vn.motcua.catalogue;

import java.util.Set;

/**
 * One line of the list of papers (thành phần hồ sơ).
 *
 * @param code unique within its procedure; the national code where one is known
 * @param originals originals to hand in or show
 * @param copies copies to hand in
 * @param required a dossier without it is refused at submission; other papers may still be asked
 *     for
 * @param channels where it is asked for: a paper form, for example, not online
 */
public record Paper(
    String code, Text name, int originals, int copies, boolean required, Set<Channel> channels) {

  public Paper {
    channels = Set.copyOf(channels);
  }
}
