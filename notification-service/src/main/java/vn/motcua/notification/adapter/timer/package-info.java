/** What happens because time goes by. */
@NullMarked
package vn.motcua.notification.adapter.timer;

import org.jspecify.annotations.NullMarked;
