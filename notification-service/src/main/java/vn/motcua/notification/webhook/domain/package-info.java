/** Webhooks: what a subscription is, where it may send, how it signs, and when it gives up. */
@NullMarked
package vn.motcua.notification.webhook.domain;

import org.jspecify.annotations.NullMarked;
