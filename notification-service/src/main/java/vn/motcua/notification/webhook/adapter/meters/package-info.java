/** What is counted. */
@NullMarked
package vn.motcua.notification.webhook.adapter.meters;

import org.jspecify.annotations.NullMarked;
