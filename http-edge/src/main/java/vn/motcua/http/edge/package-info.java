/** How every service faces HTTP: callers, access, problems. */
@NullMarked
package vn.motcua.http.edge;

import org.jspecify.annotations.NullMarked;
