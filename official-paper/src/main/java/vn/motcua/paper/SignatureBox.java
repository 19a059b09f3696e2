package vn.motcua.paper;

/**
 * Where the personal signature goes (NĐ 30/2020, box 7c): centred between title and name.
 *
 * @param pageIndex the page, counted from 0
 * @param x left edge in points from the page's lower left corner
 * @param y lower edge in points
 * @param width in points
 * @param height in points
 */
public record SignatureBox(int pageIndex, double x, double y, double width, double height) {}
