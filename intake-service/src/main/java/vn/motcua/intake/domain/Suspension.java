package vn.motcua.intake.domain;

/** Why a dossier rests, since when and by whom. */
public record Suspension(SuspensionKind kind, String reason, Act begun) {}
