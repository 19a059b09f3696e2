/** Templates of documents as versioned files. */
@NullMarked
package vn.motcua.signing.adapter.template;

import org.jspecify.annotations.NullMarked;
