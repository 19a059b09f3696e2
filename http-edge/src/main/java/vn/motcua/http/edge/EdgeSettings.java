package vn.motcua.http.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the token says what.
 *
 * @param agencyClaim claim with the code of the officer's agency
 * @param rolesClaim claim with the list of roles
 */
@ConfigurationProperties("motcua.identity")
record EdgeSettings(
    @DefaultValue("motcua_agency") String agencyClaim,
    @DefaultValue("motcua_roles") String rolesClaim) {}
