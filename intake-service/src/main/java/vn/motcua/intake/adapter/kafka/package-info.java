/** What the register hears from routing and signing, and what it knows of the organisation. */
@NullMarked
package vn.motcua.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
