package vn.motcua.chaos.checker;

import org.jspecify.annotations.Nullable;

/**
 * Newest version of one private record, as somebody holds it.
 *
 * @param json null = erased
 */
public record PrivateState(long version, @Nullable String json) {}
