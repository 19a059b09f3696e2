package vn.motcua.event.delivery.listening;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.WireJson;

/** Reads the value of an event into its record, and insists on every field that must be there. */
final class EventValue {

  private EventValue() {}

  static <T> T read(byte @Nullable [] json, Class<T> record) {
    if (json == null) {
      throw new IllegalArgumentException("an event without a value");
    }
    var value = WireJson.read(json, record);
    for (var component : record.getRecordComponents()) {
      require(component, value);
    }
    return value;
  }

  private static void require(RecordComponent component, Object value) {
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return;
    }
    try {
      if (component.getAccessor().invoke(value) == null) {
        throw new IllegalArgumentException(component.getName() + " is missing");
      }
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
