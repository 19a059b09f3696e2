package vn.motcua.intake.adapter.http;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.http.edge.ProblemMapping;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.AcceptDossier;
import vn.motcua.intake.application.AskSupplement;
import vn.motcua.intake.application.HandOverResult;
import vn.motcua.intake.application.RefuseDossier;
import vn.motcua.intake.application.ResumeDossier;
import vn.motcua.intake.application.SuspendDossier;
import vn.motcua.intake.application.TrackDossier;
import vn.motcua.intake.application.UndoRefusal;

/** The parts that the controllers share. */
@Configuration(proxyBeanMethods = false)
class HttpAdapter {

  @Bean
  ProblemMapping refusals() {
    return new Refusals();
  }

  @Bean
  Uploads uploads() {
    return new Uploads();
  }

  @Bean
  LargestRequest largestRequest(IntakeSettings settings) {
    return new LargestRequest(settings.largestRequest().toBytes());
  }

  @Bean
  PublicDoor publicDoor(TrackDossier track, IntakeSettings settings, Clock clock) {
    return new PublicDoor(
        track, limiter(settings.limitPerAddress(), clock), limiter(settings.limitPerCode(), clock));
  }

  @Bean
  DeskController.Acts deskActs(
      AskSupplement askSupplement,
      AcceptDossier accept,
      RefuseDossier refuse,
      UndoRefusal undoRefusal,
      SuspendDossier suspend,
      ResumeDossier resume,
      HandOverResult handOver) {
    return new DeskController.Acts(
        askSupplement, accept, refuse, undoRefusal, suspend, resume, handOver);
  }

  private static RateLimiter limiter(IntakeSettings.Limit limit, Clock clock) {
    return new RateLimiter(limit.capacity(), limit.refill(), limit.remembered(), clock);
  }
}
