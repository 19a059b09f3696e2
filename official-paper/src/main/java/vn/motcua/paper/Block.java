package vn.motcua.paper;

/** A piece of a paper's content that can set itself. */
interface Block {

  void setIn(Galley galley);
}
