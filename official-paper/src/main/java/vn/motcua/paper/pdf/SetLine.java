package vn.motcua.paper.pdf;

import vn.motcua.paper.font.Letters;

/** The letters from–to of a text as one line; every space is widened by the stretch (points). */
public record SetLine(Letters letters, int from, int to, double stretch) {}
