package vn.motcua.routing.adapter.file;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.util.retry.Retry;
import vn.motcua.routing.application.PublishOrganisation;
import vn.motcua.routing.domain.Organisation;

/**
 * Brings the register to what the files say when the service is ready; tries again during an
 * outage.
 */
@Component
class OrganisationAtStart implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(OrganisationAtStart.class);
  private static final Retry UNTIL_IT_STANDS =
      Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
          .maxBackoff(Duration.ofSeconds(30))
          .doBeforeRetry(signal ->
              LOG.warn(
                  "organisation.not-published-yet attempt={} error={}",
                  signal.totalRetries() + 1,
                  signal.failure().getClass().getName()));

  private final PublishOrganisation publishOrganisation;
  private final Organisation organisation;
  private final Disposable.Swap publishing = Disposables.swap();

  OrganisationAtStart(PublishOrganisation publishOrganisation, Organisation organisation) {
    this.publishOrganisation = publishOrganisation;
    this.organisation = organisation;
  }

  @EventListener(ApplicationReadyEvent.class)
  void publish() {
    publishing.update(
        publishOrganisation
            .handle(organisation)
            .retryWhen(UNTIL_IT_STANDS)
            .subscribe(
                done -> {},
                failure -> LOG.error("organisation.not-published", failure),
                this::published));
  }

  @Override
  public void destroy() {
    publishing.dispose();
  }

  private void published() {
    LOG.info(
        "organisation.published agencies={} people={}",
        organisation.agencies().size(),
        organisation.people().size());
  }
}
