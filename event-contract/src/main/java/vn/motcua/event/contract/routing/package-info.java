/** Public events of a route, written by routing alone on {@code motcua.routing}. */
@NullMarked
package vn.motcua.event.contract.routing;

import org.jspecify.annotations.NullMarked;
