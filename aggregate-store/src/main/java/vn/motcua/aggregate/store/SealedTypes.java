package vn.motcua.aggregate.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Names the records of a sealed interface by their simple class names, in a field {@code kind}. */
final class SealedTypes extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;
  private static final JsonTypeInfo.Value KIND =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, null);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return ofSealed(annotated.getRawType())
        ? KIND
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
    if (!annotated.getRawType().isSealed()) {
      return super.findSubtypes(config, annotated);
    }
    var records = new ArrayList<NamedType>();
    collect(annotated.getRawType(), records);
    return records;
  }

  private static void collect(Class<?> sealed, List<NamedType> found) {
    for (var permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        collect(permitted, found);
      } else {
        found.add(new NamedType(permitted, permitted.getSimpleName()));
      }
    }
  }

  private static boolean ofSealed(Class<?> type) {
    if (type.isEnum()) {
      return false;
    }
    if (type.isInterface() && type.isSealed()) {
      return true;
    }
    for (var parent : type.getInterfaces()) {
      if (ofSealed(parent)) {
        return true;
      }
    }
    return false;
  }
}
