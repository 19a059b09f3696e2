/**
 * How events arrive: in order per key, each applied once, parked or put aside as poison when they
 * cannot be.
 */
@NullMarked
package vn.motcua.event.delivery.listening;

import org.jspecify.annotations.NullMarked;
