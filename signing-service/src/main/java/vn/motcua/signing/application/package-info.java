/** The use cases of the records office and what they need from outside. */
@NullMarked
package vn.motcua.signing.application;

import org.jspecify.annotations.NullMarked;
