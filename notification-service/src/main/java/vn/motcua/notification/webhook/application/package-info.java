/** Use cases of webhooks: subscribing, taking events over, sending them, sending them again. */
@NullMarked
package vn.motcua.notification.webhook.application;

import org.jspecify.annotations.NullMarked;
