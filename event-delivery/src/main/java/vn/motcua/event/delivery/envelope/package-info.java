/** The form of an event on the broker: CloudEvents 1.0 in binary mode. */
@NullMarked
package vn.motcua.event.delivery.envelope;

import org.jspecify.annotations.NullMarked;
