/** What happens by the clock alone. */
@NullMarked
package vn.motcua.signing.adapter.timer;

import org.jspecify.annotations.NullMarked;
