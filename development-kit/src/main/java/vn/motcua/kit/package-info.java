/** Stands in for the outside world: identity, CA, TSA, SMTP and SMPP receivers. */
@NullMarked
package vn.motcua.kit;

import org.jspecify.annotations.NullMarked;
