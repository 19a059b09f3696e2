package vn.motcua.pades;

/** An expected "no": a stable code for machines and a sentence for people. */
public sealed interface Refusal
    permits DocumentRefusal,
        LayerRefusal,
        KeyRefusal,
        PictureRefusal,
        TimestampFault,
        TimestampRefusal,
        LongTermRefusal,
        CustodyRefusal {

  /** Stable code, for example {@code pdf.encrypted}. */
  String code();

  /** What is wrong and what to do, in words. */
  Words words();
}
