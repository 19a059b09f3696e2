/** The faults: each strikes, holds, and is undone. */
@NullMarked
package vn.motcua.chaos.fault;

import org.jspecify.annotations.NullMarked;
