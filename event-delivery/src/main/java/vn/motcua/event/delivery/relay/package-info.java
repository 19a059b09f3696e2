/** How events leave: from the histories of the aggregates, in order, none left out. */
@NullMarked
package vn.motcua.event.delivery.relay;

import org.jspecify.annotations.NullMarked;
