/** Public events of an outgoing document, written by signing alone on {@code motcua.document}. */
@NullMarked
package vn.motcua.event.contract.document;

import org.jspecify.annotations.NullMarked;
