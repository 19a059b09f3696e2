package vn.motcua.routing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where routing finds its files.
 *
 * @param organisationDirectory one YAML file per agency; the sample organisation when none is set
 * @param calendarDirectory calendars that replace or complete the shipped ones
 */
@ConfigurationProperties("motcua.routing")
record RoutingSettings(@Nullable Path organisationDirectory, @Nullable Path calendarDirectory) {}
