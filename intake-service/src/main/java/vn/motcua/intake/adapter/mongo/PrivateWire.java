package vn.motcua.intake.adapter.mongo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.exchange.DossierContent;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.Paper;

/** The two private records of a dossier, for their named readers. */
final class PrivateWire {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PrivateWire() {}

  /** For routing's inbox and signing's templates. */
  static DossierContent content(Folder folder) {
    return new DossierContent(
        folder.id(),
        folder.versions().content(),
        folder.code(),
        folder.procedure().code(),
        folder.agencies().receiving(),
        folder.agencies().competent(),
        tag(folder.submission().language()),
        folder.procedure().name().vi(),
        folder.applicant().fullName(),
        mergeFields(folder),
        folder.papers().stream().map(Paper::name).map(name -> name.vi()).toList(),
        folder.secret().hash(folder.code()));
  }

  /** For notification. */
  static Contact contact(Folder folder) {
    var applicant = folder.applicant();
    return new Contact(
        folder.id(),
        folder.versions().contact(),
        applicant.fullName(),
        applicant.mobile(),
        applicant.email(),
        tag(folder.submission().language()));
  }

  /** The form's own fields, and what every template may name. */
  private static TreeMap<String, String> mergeFields(Folder folder) {
    var fields = new TreeMap<>(folder.form());
    var applicant = folder.applicant();
    fields.put("applicantName", applicant.fullName());
    fields.put("identityNumber", applicant.identityNumber());
    fields.put("address", applicant.address());
    LocalDate born = applicant.dateOfBirth();
    if (born != null) {
      fields.put("dateOfBirth", DAY.format(born));
    }
    fields.put("procedureName", folder.procedure().name().vi());
    fields.put("dossierCode", folder.code());
    LocalDate submitted = LocalDate.ofInstant(folder.submission().at(), VietnamTime.ZONE);
    fields.put("submittedOn", DAY.format(submitted));
    return fields;
  }

  private static String tag(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
