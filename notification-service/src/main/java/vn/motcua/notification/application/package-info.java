/** The use cases of telling a citizen, and what they need from outside. */
@NullMarked
package vn.motcua.notification.application;

import org.jspecify.annotations.NullMarked;
