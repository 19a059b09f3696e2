/** What the records office hears from the other services. */
@NullMarked
package vn.motcua.signing.adapter.kafka;

import org.jspecify.annotations.NullMarked;
