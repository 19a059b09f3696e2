/** Everything with one command, the demo, the architecture test and the end-to-end tests. */
@NullMarked
package vn.motcua.allinone;

import org.jspecify.annotations.NullMarked;
