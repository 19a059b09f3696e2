package vn.motcua.intake.domain;

import java.time.Instant;

/** Who acts (an opaque person id, or a service's name) and when. */
public record Act(String who, Instant at) {}
