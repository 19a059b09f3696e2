/** What officers see of a correspondence over HTTP. */
@NullMarked
package vn.motcua.notification.adapter.http;

import org.jspecify.annotations.NullMarked;
