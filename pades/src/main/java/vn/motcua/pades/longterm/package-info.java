/** The long-term form: validation data and document timestamps behind both layers (B-LTA). */
@NullMarked
package vn.motcua.pades.longterm;

import org.jspecify.annotations.NullMarked;
