package vn.motcua.paper;

/** The end of a page. */
record NewPageBlock() implements Block {

  @Override
  public void setIn(Galley galley) {
    galley.add(Strip.newPage());
  }
}
