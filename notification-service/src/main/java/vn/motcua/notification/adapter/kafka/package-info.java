/** The events of dossiers, and the private records of contacts and agencies, as they arrive. */
@NullMarked
package vn.motcua.notification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
