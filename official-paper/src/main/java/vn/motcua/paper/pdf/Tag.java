package vn.motcua.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the structure tree; grows while the pages are drawn. */
public final class Tag {

  /** Content of this node: the mark with this number on that page. */
  record Mark(int pageIndex, int number) {}

  private final Role role;
  private final List<Tag> children = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private @Nullable String alternative;
  private double @Nullable [] boundingBox;
  private int number;

  private Tag(Role role) {
    this.role = role;
  }

  /** The root of a paper. */
  public static Tag document() {
    return new Tag(Role.DOCUMENT);
  }

  /** A new last child. */
  public Tag child(Role childRole) {
    var child = new Tag(childRole);
    children.add(child);
    return child;
  }

  /** What a screen reader says instead of the picture, and where the picture is. */
  public Tag describedAs(String text, double left, double bottom, double right, double top) {
    alternative = text;
    boundingBox = new double[] {left, bottom, right, top};
    return this;
  }

  /** The object it is written as. */
  void numbered(int object) {
    number = object;
  }

  /** 0 as long as it has none, as an empty one never has. */
  int number() {
    return number;
  }

  Role role() {
    return role;
  }

  List<Tag> children() {
    return children;
  }

  List<Mark> marks() {
    return marks;
  }

  @Nullable String alternative() {
    return alternative;
  }

  double @Nullable [] boundingBox() {
    return boundingBox;
  }

  boolean isEmpty() {
    return marks.isEmpty() && children.stream().allMatch(Tag::isEmpty);
  }
}
