/** Signing papers. */
@NullMarked
package vn.motcua.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
