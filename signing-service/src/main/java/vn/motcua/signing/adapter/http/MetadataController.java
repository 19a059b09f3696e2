package vn.motcua.signing.adapter.http;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ExportMetadata;

/** The metadata that go with an issued document into the records (NĐ 30/2020, Phụ lục VI). */
@RestController
class MetadataController {
  private final ExportMetadata export;

  MetadataController(ExportMetadata export) {
    this.export = export;
  }

  @GetMapping(path = "/api/documents/{id}/metadata.xml", produces = MediaType.APPLICATION_XML_VALUE)
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER, Role.SPECIALIST})
  Mono<ResponseEntity<byte[]>> metadata(@PathVariable String id, Caller caller) {
    return export
        .handle(DocumentPath.id(id), DocumentController.officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(MetadataXml::of)
        .map(xml -> answer(xml, "metadata-" + id));
  }

  private static ResponseEntity<byte[]> answer(byte[] xml, String name) {
    var disposition = ContentDisposition.attachment().filename(name + ".xml").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(xml);
  }
}
