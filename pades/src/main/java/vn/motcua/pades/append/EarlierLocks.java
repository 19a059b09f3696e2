package vn.motcua.pades.append;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.motcua.pades.DocumentRefusal;

/**
 * What earlier signers allow (ISO 32000-1, 12.8.2.2 and 12.8.2.4). DocMDP 1 allows nothing, 2 no
 * new visible field, 3 all we do; a FieldMDP lock may hold the field.
 */
final class EarlierLocks {
  private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
  private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
  private static final COSName REFERENCE = COSName.getPDFName("Reference");
  private static final COSName ACTION = COSName.getPDFName("Action");
  private static final COSName FIELDS = COSName.FIELDS;

  private final SignatureForm form;

  EarlierLocks(SignatureForm form) {
    this.form = form;
  }

  Optional<DocumentRefusal> refusal(String field, boolean newField) {
    if (form.isXfa()) {
      return Optional.of(DocumentRefusal.XFA);
    }
    boolean locked =
        form.signatures().stream().anyMatch(signature -> locks(signature, field, newField));
    return locked ? Optional.of(DocumentRefusal.FURTHER_SIGNATURES_FORBIDDEN) : Optional.empty();
  }

  private static boolean locks(COSDictionary signature, String field, boolean newField) {
    COSArray references = signature.getCOSArray(REFERENCE);
    for (int i = 0; references != null && i < references.size(); i++) {
      if (references.getObject(i) instanceof COSDictionary reference
          && forbids(reference, field, newField)) {
        return true;
      }
    }
    return false;
  }

  private static boolean forbids(COSDictionary reference, String field, boolean newField) {
    COSDictionary found = reference.getCOSDictionary(TRANSFORM_PARAMS);
    COSDictionary parameters = found == null ? new COSDictionary() : found;
    String method = reference.getNameAsString(TRANSFORM_METHOD);
    if ("DocMDP".equals(method)) {
      return parameters.getInt(COSName.P, 2) < (newField ? 3 : 2);
    }
    return "FieldMDP".equals(method) && holds(parameters, field);
  }

  private static boolean holds(COSDictionary parameters, String field) {
    boolean named = names(parameters.getCOSArray(FIELDS), field);
    String action = parameters.getNameAsString(ACTION);
    return switch (action == null ? "All" : action) {
      case "Include" -> named;
      case "Exclude" -> !named;
      default -> true;
    };
  }

  private static boolean names(@org.jspecify.annotations.Nullable COSArray fields, String field) {
    for (int i = 0; fields != null && i < fields.size(); i++) {
      if (fields.getObject(i) instanceof COSString name && name.getString().equals(field)) {
        return true;
      }
    }
    return false;
  }
}
