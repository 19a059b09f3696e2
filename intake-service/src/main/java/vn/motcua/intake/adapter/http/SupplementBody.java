package vn.motcua.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part {@code supplement} of a supplement. */
record SupplementBody(
    @Nullable List<SubmissionBody.PaperBody> papers,
    @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, @Nullable String> form) {}
