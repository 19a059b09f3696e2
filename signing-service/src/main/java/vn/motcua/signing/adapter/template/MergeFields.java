package vn.motcua.signing.adapter.template;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;

/** The values a template may name; a value is never read as a template again. */
final class MergeFields {
  private static final Pattern FIELD = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)(?:\\|([^}]*))?}");
  private static final String GAP = "……………";

  private final Map<String, String> values = new HashMap<>();

  MergeFields(DossierMatter matter, Issuer issuer) {
    matter.mergeFields().forEach(this::put);
    put("applicantName", matter.applicantName());
    put("dossierCode", matter.code());
    put("dossierSubject", matter.subject());
    put("issuerName", issuer.name());
    put("issuerParent", issuer.parentName());
    put("place", issuer.place());
  }

  private void put(String name, String value) {
    if (!value.isBlank()) {
      values.put(name, value.strip());
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String fill(String text) {
    return FIELD
        .matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult found) {
    var otherwise = found.group(2) == null ? GAP : found.group(2);
    return values.getOrDefault(found.group(1), otherwise);
  }
}
