/** The organisation from files. */
@NullMarked
package vn.motcua.routing.adapter.file;

import org.jspecify.annotations.NullMarked;
