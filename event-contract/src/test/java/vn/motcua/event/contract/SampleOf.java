package vn.motcua.event.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derives the first sample of an event from its record and the examples of the vocabulary. */
final class SampleOf {

  /** The national status that stands after each event of a dossier. */
  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("vn.motcua.dossier.submitted", 1),
          Map.entry("vn.motcua.dossier.acceptance-overdue", 1),
          Map.entry("vn.motcua.dossier.supplement-requested", 5),
          Map.entry("vn.motcua.dossier.supplemented", 1),
          Map.entry("vn.motcua.dossier.amended", 1),
          Map.entry("vn.motcua.dossier.accepted", 2),
          Map.entry("vn.motcua.dossier.papers-digitised", 2),
          Map.entry("vn.motcua.dossier.payment-required", 6),
          Map.entry("vn.motcua.dossier.payment-received", 4),
          Map.entry("vn.motcua.dossier.fee-waived", 2),
          Map.entry("vn.motcua.dossier.payment-refunded", 3),
          Map.entry("vn.motcua.dossier.transferred", 2),
          Map.entry("vn.motcua.dossier.in-processing", 4),
          Map.entry("vn.motcua.dossier.suspended", 5),
          Map.entry("vn.motcua.dossier.resumed", 4),
          Map.entry("vn.motcua.dossier.extended", 4),
          Map.entry("vn.motcua.dossier.apologised", 4),
          Map.entry("vn.motcua.dossier.papers-lost", 4),
          Map.entry("vn.motcua.dossier.refused", 3),
          Map.entry("vn.motcua.dossier.withdrawal-requested", 4),
          Map.entry("vn.motcua.dossier.withdrawal-refused", 9),
          Map.entry("vn.motcua.dossier.withdrawn", 7),
          Map.entry("vn.motcua.dossier.auto-closed", 8),
          Map.entry("vn.motcua.dossier.terminated", 8),
          Map.entry("vn.motcua.dossier.declined", 9),
          Map.entry("vn.motcua.dossier.result-ready", 9),
          Map.entry("vn.motcua.dossier.result-posted", 9),
          Map.entry("vn.motcua.dossier.result-returned-by-post", 9),
          Map.entry("vn.motcua.dossier.handed-over", 10),
          Map.entry("vn.motcua.dossier.rated", 10),
          Map.entry("vn.motcua.dossier.reopened", 4),
          Map.entry("vn.motcua.dossier.contact-erased", 10));

  private SampleOf() {}

  static Map<String, Object> type(EventType<?> type) {
    var sample = record(type.record());
    sample.computeIfPresent("nationalStatus", (field, any) -> STATUS.get(type.family()));
    return sample;
  }

  private static Map<String, Object> record(Class<?> record) {
    var sample = new LinkedHashMap<String, Object>();
    for (var component : record.getRecordComponents()) {
      sample.put(component.getName(), example(component.getGenericType(), component.getName()));
    }
    return sample;
  }

  private static Object example(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      var inner = example(SchemaOf.boxed(arguments[arguments.length - 1]), name);
      return generic.getRawType() == List.class ? List.of(inner) : Map.of("attitude", inner);
    }
    return plain((Class<?>) type, Fields.named(name).example(), name);
  }

  private static Object plain(Class<?> javaType, String text, String name) {
    if (javaType.isEnum()) {
      var names = SchemaOf.names(javaType);
      return names.contains(text) ? text : names.getFirst();
    }
    if (javaType.isRecord()) {
      return record(javaType);
    }
    if (javaType == int.class || javaType == long.class || javaType == Long.class) {
      return Integer.valueOf(text);
    }
    return javaType == boolean.class ? Boolean.valueOf(text) : text;
  }
}
