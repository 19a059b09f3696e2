/** Steps of procedures from the catalogue. */
@NullMarked
package vn.motcua.routing.adapter.catalogue;

import org.jspecify.annotations.NullMarked;
