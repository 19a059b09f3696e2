package vn.motcua.chaos.checker;

import org.jspecify.annotations.Nullable;

/** An event as a plain reader of what is committed finds it on a topic. */
public record Found(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String source,
    long sequence,
    String id,
    String type,
    @Nullable String value) {}
