/** Short messages over SMPP 3.4. */
@NullMarked
package vn.motcua.notification.adapter.smpp;

import org.jspecify.annotations.NullMarked;
