/**
 * A small HTTP server of the JDK for the kit's pages and its certification authority: loopback
 * only, no framework.
 */
@NullMarked
package vn.motcua.kit.http;

import org.jspecify.annotations.NullMarked;
