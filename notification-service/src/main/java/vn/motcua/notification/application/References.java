package vn.motcua.notification.application;

import java.util.List;
import reactor.core.publisher.Mono;

/** Numbers 1 to 65535 that tell parts on their way apart; they come round again. */
public interface References {

  Mono<List<Integer>> reserve(int count);
}
