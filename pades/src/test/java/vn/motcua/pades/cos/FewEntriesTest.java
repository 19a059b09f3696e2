package vn.motcua.pades.cos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewEntriesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 7, 16, 17, 500})
  void fewAndManyEntriesAreAMapInTheOrderTheyCame(int count) {
    Map<String, Cos> expected = new LinkedHashMap<>();
    FewEntries.Collector collector = new FewEntries.Collector();
    for (int i = 0; i < count; i++) {
      expected.put("K" + (count - i), Cos.num(i));
      assertThat(collector.add("K" + (count - i), Cos.num(i))).isTrue();
    }

    Map<String, Cos> map = collector.map();

    assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(count);
    assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
    List<String> visited = new ArrayList<>();
    map.forEach((key, value) -> visited.add(key + value));
    assertThat(visited).containsExactlyElementsOf(texts(expected));
    assertThat(map.get("other")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 17, 500})
  void aKeyIsNotTakenTwice(int count) {
    FewEntries.Collector collector = new FewEntries.Collector();
    for (int i = 0; i < count; i++) {
      collector.add("K" + i, Cos.num(i));
    }

    assertThat(collector.add("K0", Cos.num(7))).isFalse();
    assertThat(collector.add("K" + (count - 1), Cos.num(7))).isFalse();
    assertThat(collector.map().get("K0")).isEqualTo(Cos.num(0));
  }

  private static List<String> texts(Map<String, Cos> map) {
    return map.entrySet().stream().map(entry -> entry.getKey() + entry.getValue()).toList();
  }
}
