/**
 * The identity provider: OpenID Connect with code and PKCE, on the servlet stack that only the kit
 * carries.
 */
@NullMarked
package vn.motcua.kit.identity;

import org.jspecify.annotations.NullMarked;
