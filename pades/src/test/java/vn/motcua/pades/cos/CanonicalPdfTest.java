package vn.motcua.pades.cos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPdfTest {

  @Test
  void readsBackEveryKindOfValue() {
    Cos.Dict value =
        Cos.Dict.of(
            "Name",
            Cos.name("A b#/é"),
            "Plain",
            new Cos.Text("D:20261120"),
            "Bytes",
            new Cos.Text("(\\)\u0000ÿ"),
            "Number",
            Cos.decimal(-12.3456),
            "True",
            new Cos.Bool(true),
            "Nothing",
            new Cos.Null(),
            "Items",
            Cos.Arr.of(Cos.ref(1), Cos.num(0), Cos.name("x"), Cos.Arr.of()),
            "Empty",
            Cos.Dict.of());

    CanonicalPdf read = CanonicalPdf.read(file(value));

    assertThat(read.catalog(0)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0004, 1, -1, 0.001, -0.5, 102.047, 123456.789})
  void writesDecimalsWithoutExponent(double number) {
    assertThat(Cos.decimal(number).literal()).matches("-?\\d+(\\.\\d{1,3})?");
    assertThat(Numbers.real(Cos.decimal(number))).isEqualTo(Math.round(number * 1000) / 1000.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</A  1>>", "<</A 1 >>", "<</A 01>>%", "<</A/B/A/B>>", "<</A<0a>>>", "<</A<0>>>",
        "<</A(a\\)b)>>", "<</#41 1>>", "<</A 1 1 R>>", "<</A[1  2]>>", "<</A 1>", "<</A tru>>"
      })
  void refusesAnyOtherSpelling(String dictionary) {
    byte[] bytes =
        text(file(Cos.Dict.of("A", Cos.num(1))))
            .replace("<</A 1>>", dictionary)
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> CanonicalPdf.read(bytes)).isInstanceOf(MalformedPdf.class);
  }

  @Test
  void refusesANestingThatWouldExhaustTheStack() {
    String deep = "[".repeat(100_000);
    byte[] bytes =
        text(file(Cos.Dict.of("A", Cos.num(1))))
            .replace("/A 1", "/A" + deep)
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> CanonicalPdf.read(bytes)).isInstanceOf(MalformedPdf.class);
  }

  @Test
  void neverFailsInAnotherWayThanMalformed() {
    byte[] good = file(Cos.Dict.of("A", Cos.num(1), "B", new Cos.Text("x")));
    Random random = new Random(20261122);
    for (int i = 0; i < 5000; i++) {
      byte[] changed = good.clone();
      for (int j = 0; j < 1 + i % 4; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try {
        CanonicalPdf.read(changed);
      } catch (MalformedPdf expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }

  private static byte[] file(Cos.Dict catalog) {
    PdfBuffer out = new PdfBuffer(256);
    out.put(SectionWriter.HEADER);
    SectionWriter writer = new SectionWriter(0, out);
    writer.object(1, catalog);
    writer.finish(Cos.Dict.of("Size", Cos.num(2), "Root", Cos.ref(1)));
    return out.toBytes();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
