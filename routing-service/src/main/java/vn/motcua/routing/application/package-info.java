/** What officers and events do to routes: one class per use case, and what they need. */
@NullMarked
package vn.motcua.routing.application;

import org.jspecify.annotations.NullMarked;
