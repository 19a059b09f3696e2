package vn.motcua.pades.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.revocation.RevocationSource;

/**
 * What a verification relies on.
 *
 * @param online asked where embedded evidence does not speak; none to stay offline
 */
record Trust(TrustAnchors anchors, Instant now, @Nullable RevocationSource online) {}
