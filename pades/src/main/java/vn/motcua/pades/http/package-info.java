/** Bounded HTTP calls: never longer and never larger than the caller allows. */
@NullMarked
package vn.motcua.pades.http;

import org.jspecify.annotations.NullMarked;
