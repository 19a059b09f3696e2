/** An SMTP server (GreenMail) whose 250 means that the e-mail is on the disk. */
@NullMarked
package vn.motcua.kit.mail;

import org.jspecify.annotations.NullMarked;
