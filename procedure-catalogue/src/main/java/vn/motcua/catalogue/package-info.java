/**
 * The procedures (thủ tục hành chính) an office handles, as versioned files checked when they are
 * read.
 */
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
