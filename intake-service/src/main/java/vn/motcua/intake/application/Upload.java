package vn.motcua.intake.application;

import java.nio.file.Path;

/** A received file, waiting in a temporary place to be checked and kept. */
public record Upload(String part, String fileName, Path content, long size, String sha256) {}
