package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.domain.Revisions.Form;

class RevisionsTest {

  @Test
  void everyFileThatAStateNamesIsOneOfItsRevisions() throws ReflectiveOperationException {
    for (var state :
        List.of(
            ADocument.drafted(),
            ADocument.approved(),
            ADocument.awaitingPerson(),
            ADocument.awaitingAgency(),
            ADocument.sealed(),
            ADocument.issued())) {
      assertThat(Revisions.of(state)).containsExactlyInAnyOrderElementsOf(named(state));
    }
  }

  @Test
  void saysWhatAFileIsToItsDocument() {
    var issued = ADocument.issued();

    assertThat(Revisions.form(issued, ADocument.FROZEN)).contains(Form.UNSIGNED);
    assertThat(Revisions.form(issued, ADocument.REVISION_1)).contains(Form.PERSON_ONLY);
    assertThat(Revisions.form(issued, "2".repeat(64))).contains(Form.COMPLETE);
    assertThat(Revisions.form(issued, "9".repeat(64))).isEmpty();
    assertThat(Revisions.form(ADocument.approved(), ADocument.FROZEN)).isEmpty();
  }

  /** Found by walking through the records, so that a file added to a state is not forgotten. */
  private static List<StoredRevision> named(Object value) throws ReflectiveOperationException {
    var found = new ArrayList<StoredRevision>();
    if (value instanceof StoredRevision revision) {
      found.add(revision);
    } else if (value instanceof Iterable<?> many) {
      for (var one : many) {
        found.addAll(named(one));
      }
    } else if (value instanceof Record record) {
      for (var part : Arrays.asList(record.getClass().getRecordComponents())) {
        found.addAll(named(part.getAccessor().invoke(record)));
      }
    }
    return found;
  }
}
