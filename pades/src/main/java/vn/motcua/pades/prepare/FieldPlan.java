package vn.motcua.pades.prepare;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import vn.motcua.pades.Answer;
import vn.motcua.pades.layer.PageTree.Page;

/** Which fields a document gets, and what besides its bytes decides revision 0. */
interface FieldPlan {
  String documentId();

  Instant at();

  /** Adds the fields; refused when they do not fit the pages. */
  Answer<DocumentObjects> addTo(DocumentObjects objects, List<Page> pages) throws IOException;
}
