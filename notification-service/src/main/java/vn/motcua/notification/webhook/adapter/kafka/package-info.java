/** Public events, taken over from their topics. */
@NullMarked
package vn.motcua.notification.webhook.adapter.kafka;

import org.jspecify.annotations.NullMarked;
