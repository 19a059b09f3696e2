/** The letters: font files read once, shared by all threads, and the subset each paper embeds. */
@NullMarked
package vn.motcua.paper.font;

import org.jspecify.annotations.NullMarked;
