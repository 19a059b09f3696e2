/** What speed is measured by. */
@NullMarked
package vn.motcua.benchmarks;

import org.jspecify.annotations.NullMarked;
