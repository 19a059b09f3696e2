/** Timestamps by RFC 3161: authorities asked in their order, every token verified before use. */
@NullMarked
package vn.motcua.pades.time;

import org.jspecify.annotations.NullMarked;
