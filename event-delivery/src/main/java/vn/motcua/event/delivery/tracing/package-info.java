/** Spans of requests and events, sent to a collector where one is named; otherwise nothing. */
@NullMarked
package vn.motcua.event.delivery.tracing;

import org.jspecify.annotations.NullMarked;
