package vn.motcua.intake.adapter.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part {@code supplement} of a supplement. */
record SupplementBody(
    @Nullable List<SubmissionBody.PaperBody> papers,
    @Nullable Map<String, @Nullable String> form) {}
