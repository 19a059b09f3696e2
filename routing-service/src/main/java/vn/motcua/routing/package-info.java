/** The way of a dossier through the steps of its procedure. */
@NullMarked
package vn.motcua.routing;

import org.jspecify.annotations.NullMarked;
