package vn.motcua.paper;

import java.time.Instant;

/** What the file says about itself: title, author (the issuing body) and instant of creation. */
public record PaperProperties(String title, String author, Instant createdAt) {}
