package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.StoredRevision;

class StoredRevisionsTest {

  @Test
  void everyPlaceWhereAStateNamesAFileIsIndexedAndKeptFromTheSweep() {
    assertThat(places("state", OutgoingDocument.class).distinct())
        .containsExactlyInAnyOrderElementsOf(StoredRevisions.PLACES);
  }

  private static Stream<String> places(String path, Type type) {
    if (type instanceof ParameterizedType many) {
      return Arrays.stream(many.getActualTypeArguments()).flatMap(each -> places(path, each));
    }
    var of = (Class<?>) type;
    if (of == StoredRevision.class) {
      return Stream.of(path);
    }
    if (of.isSealed()) {
      return Arrays.stream(of.getPermittedSubclasses()).flatMap(each -> places(path, each));
    }
    return of.isRecord()
        ? Arrays.stream(of.getRecordComponents())
            .flatMap(part -> places(path + "." + part.getName(), part.getGenericType()))
        : Stream.empty();
  }
}
