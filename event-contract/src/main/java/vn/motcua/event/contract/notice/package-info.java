/**
 * Public events of a notice to a citizen, written by notification alone on {@code motcua.notice}.
 */
@NullMarked
package vn.motcua.event.contract.notice;

import org.jspecify.annotations.NullMarked;
