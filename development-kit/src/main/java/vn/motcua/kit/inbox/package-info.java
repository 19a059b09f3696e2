/**
 * What the SMTP and SMPP receivers got: kept on disk before any answer, readable by people and
 * tests.
 */
@NullMarked
package vn.motcua.kit.inbox;

import org.jspecify.annotations.NullMarked;
