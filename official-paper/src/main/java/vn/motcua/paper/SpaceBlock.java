package vn.motcua.paper;

/** White space of the given height in points. */
record SpaceBlock(double height) implements Block {

  @Override
  public void setIn(Galley galley) {
    galley.add(Strip.space(height));
  }
}
