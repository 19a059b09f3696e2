package vn.motcua.pades.prepare;

import java.time.Instant;
import java.util.List;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.layer.PageTree.Page;

/** The two fields of a document that the authorised person signs and then the agency. */
record SignatureFields(Preparation preparation) implements FieldPlan {

  @Override
  public String documentId() {
    return preparation.documentId();
  }

  @Override
  public Instant at() {
    return preparation.at();
  }

  /** Adds the fields, the person's first: the seal is drawn over the signature. */
  @Override
  public Answer<DocumentObjects> addTo(DocumentObjects objects, List<Page> pages) {
    if (preparation.page() > pages.size()) {
      return Answer.refuse(DocumentRefusal.NO_SUCH_PAGE);
    }
    Page page = pages.get(preparation.page() - 1);
    return VisiblePage.of(objects, page).then(visible -> add(objects, page, visible));
  }

  private Answer<DocumentObjects> add(DocumentObjects objects, Page page, VisiblePage visible) {
    Box person = preparation.person();
    if (!visible.seen().contains(person)) {
      return Answer.refuse(DocumentRefusal.OUTSIDE_PAGE);
    }
    Box seal = person.seal(preparation.sealPoints()).movedInto(visible.seen());
    FieldWriter writer = new FieldWriter(objects, page, visible);
    writer.add(Layer.PERSON, person, Cos.Dict.of());
    writer.add(Layer.AGENCY, seal, Cos.Dict.of());
    return Answer.accept(writer.finish());
  }
}
