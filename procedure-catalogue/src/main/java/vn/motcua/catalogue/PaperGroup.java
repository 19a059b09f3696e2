package vn.motcua.catalogue;

import java.util.List;

/** Papers that belong together: handed in, or only shown and given back. */
public record PaperGroup(Kind kind, Text name, List<Paper> papers) {

  /** What happens to the papers of a group. */
  public enum Kind {
    /** Giấy tờ phải nộp: stay in the dossier. */
    SUBMITTED,
    /** Giấy tờ phải xuất trình: checked, noted and given back. */
    SHOWN
  }

  public PaperGroup {
    papers = List.copyOf(papers);
  }
}
