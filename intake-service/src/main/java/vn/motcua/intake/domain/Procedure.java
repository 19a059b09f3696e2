package vn.motcua.intake.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The procedure as it stood at submission: a dossier keeps the version under which it came in.
 *
 * @param caseCode the case within the procedure, null where it has none
 * @param statutoryTime the limit in words, as the receipt prints it
 */
public record Procedure(
    String code,
    int version,
    @Nullable String caseCode,
    BilingualText name,
    BilingualText statutoryTime,
    List<PaperRule> papers) {

  public Procedure {
    papers = List.copyOf(papers);
  }

  /** One line of the procedure's list of papers. */
  public record PaperRule(
      String code, BilingualText name, boolean required, boolean imagesAllowed) {}

  public boolean knowsPaper(String paperCode) {
    return papers.stream().anyMatch(paper -> paper.code().equals(paperCode));
  }

  /** The name of a listed paper, or its code. */
  public BilingualText paperName(String paperCode) {
    return papers.stream()
        .filter(paper -> paper.code().equals(paperCode))
        .map(PaperRule::name)
        .findFirst()
        .orElse(new BilingualText(paperCode, paperCode));
  }
}
