package vn.motcua.paper;

/** How the lines of a text stand in their column. */
public enum Alignment {
  LEFT,
  CENTRED,
  RIGHT,
  JUSTIFIED
}
