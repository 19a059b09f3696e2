/** From an HTTP request to the event of it, consumed. */
@NullMarked
package vn.motcua.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
