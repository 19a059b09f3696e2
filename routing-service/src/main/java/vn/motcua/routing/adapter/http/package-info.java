/** What officers call over HTTP. */
@NullMarked
package vn.motcua.routing.adapter.http;

import org.jspecify.annotations.NullMarked;
