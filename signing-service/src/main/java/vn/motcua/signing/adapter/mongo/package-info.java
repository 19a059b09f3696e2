/** The register of outgoing documents, the books of numbers and the files, in MongoDB. */
@NullMarked
package vn.motcua.signing.adapter.mongo;

import org.jspecify.annotations.NullMarked;
