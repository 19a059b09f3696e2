/** Names, connections and requests to the outside. */
@NullMarked
package vn.motcua.notification.webhook.adapter.net;

import org.jspecify.annotations.NullMarked;
