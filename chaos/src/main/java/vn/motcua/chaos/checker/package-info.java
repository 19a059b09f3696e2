/** Judges, from histories, topics and effects alone, what became of every event. Pure. */
@NullMarked
package vn.motcua.chaos.checker;

import org.jspecify.annotations.NullMarked;
