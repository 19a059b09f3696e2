/** Two-layer PDF signatures: prepare, sign by incremental update, verify. */
@NullMarked
package vn.motcua.pades;

import org.jspecify.annotations.NullMarked;
