/** The records office over HTTP: officers' API, public results, public verification. */
@NullMarked
package vn.motcua.signing.adapter.http;

import org.jspecify.annotations.NullMarked;
