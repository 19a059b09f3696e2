/** The way of a dossier through the steps of its procedure, as pure decisions. */
@NullMarked
package vn.motcua.routing.domain;

import org.jspecify.annotations.NullMarked;
