/** Subscriptions, deliveries and attempts in MongoDB. */
@NullMarked
package vn.motcua.notification.webhook.adapter.mongo;

import org.jspecify.annotations.NullMarked;
