/** Events of other services as commands. */
@NullMarked
package vn.motcua.routing.adapter.kafka;

import org.jspecify.annotations.NullMarked;
