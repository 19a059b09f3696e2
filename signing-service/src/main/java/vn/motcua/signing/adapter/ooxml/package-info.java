/** Spreadsheets in the parts of ECMA-376 (OOXML). */
@NullMarked
package vn.motcua.signing.adapter.ooxml;

import org.jspecify.annotations.NullMarked;
