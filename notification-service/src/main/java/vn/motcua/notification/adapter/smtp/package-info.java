/** E-mail over SMTP. */
@NullMarked
package vn.motcua.notification.adapter.smtp;

import org.jspecify.annotations.NullMarked;
