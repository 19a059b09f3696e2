package vn.motcua.event.delivery.listening;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.WireJson;

/** Reads the value of an event into its record, and insists on every field that must be there. */
final class EventValue {

  /** Reading annotations of types costs more than reading an event. */
  private static final ClassValue<List<Method>> REQUIRED =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
          return Stream.of(record.getRecordComponents())
              .filter(EventValue::isRequired)
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private EventValue() {}

  static <T> T read(byte @Nullable [] json, Class<T> record) {
    if (json == null) {
      throw new IllegalArgumentException("an event without a value");
    }
    var value = WireJson.read(json, record);
    for (var accessor : REQUIRED.get(record)) {
      require(accessor, value);
    }
    return value;
  }

  private static boolean isRequired(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static void require(Method accessor, Object value) {
    try {
      if (accessor.invoke(value) == null) {
        throw new IllegalArgumentException(accessor.getName() + " is missing");
      }
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
