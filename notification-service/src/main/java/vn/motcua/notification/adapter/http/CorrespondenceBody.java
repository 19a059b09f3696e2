package vn.motcua.notification.adapter.http;

import java.util.List;
import vn.motcua.notification.domain.Correspondence;

/** Everything told about one dossier. */
record CorrespondenceBody(String dossierId, List<NoticeBody> notices) {

  static CorrespondenceBody of(Correspondence correspondence) {
    return new CorrespondenceBody(
        correspondence.dossierId(),
        correspondence.notices().stream()
            .map(notice -> NoticeBody.of(notice, correspondence.carrierOf(notice).orElse(null)))
            .toList());
  }
}
