/** How events leave and arrive: relay, listener, marks, parking, dead letters. */
@NullMarked
package vn.motcua.event.delivery;

import org.jspecify.annotations.NullMarked;
