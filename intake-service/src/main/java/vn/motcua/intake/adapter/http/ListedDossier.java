package vn.motcua.intake.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.domain.Language;

/** One line of a desk's list; the identity number is masked. */
record ListedDossier(
    String dossierId,
    String code,
    int nationalStatus,
    String statusText,
    String internalState,
    String procedureCode,
    String procedureName,
    String applicantName,
    String identityNumber,
    String channel,
    Instant submittedAt,
    @Nullable Instant promisedAt) {

  static ListedDossier of(Filed filed, Language language) {
    var dossier = filed.dossier();
    var folder = dossier.folder();
    return new ListedDossier(
        folder.id(),
        folder.code(),
        dossier.status().code(),
        dossier.status().text(language),
        dossier.getClass().getSimpleName(),
        folder.procedure().code(),
        folder.procedure().name().in(language),
        folder.applicant().fullName(),
        folder.applicant().maskedIdentityNumber(),
        folder.submission().channel().name(),
        folder.submission().at(),
        dossier.accepted().map(handling -> handling.promise().promisedAt()).orElse(null));
  }

  /** One page; {@code next} is null on the last one. */
  record Page(List<ListedDossier> items, @Nullable String next) {

    static Page of(List<Filed> found, int limit, Language language) {
      var items = found.stream().map(filed -> ListedDossier.of(filed, language)).toList();
      return new Page(items, found.size() < limit ? null : cursor(items.getLast()));
    }

    private static String cursor(ListedDossier last) {
      return last.submittedAt().toEpochMilli() + "_" + last.dossierId();
    }
  }
}
