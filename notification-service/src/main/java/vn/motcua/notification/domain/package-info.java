/** What is told to whom, by what and when, and what became of it: pure decisions, no I/O. */
@NullMarked
package vn.motcua.notification.domain;

import org.jspecify.annotations.NullMarked;
