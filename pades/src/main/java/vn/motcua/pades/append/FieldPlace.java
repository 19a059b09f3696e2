package vn.motcua.pades.append;

import vn.motcua.pades.prepare.Box;

/**
 * Where a new signature field goes.
 *
 * @param page number of the page, the first is 1
 */
public record FieldPlace(int page, Box box) {
  public FieldPlace {
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1");
    }
  }
}
