/** What integrators and operators see of webhooks over HTTP. */
@NullMarked
package vn.motcua.notification.webhook.adapter.http;

import org.jspecify.annotations.NullMarked;
