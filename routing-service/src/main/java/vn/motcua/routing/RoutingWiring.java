package vn.motcua.routing;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.catalogue.ProcedureCatalogue;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.operator.DeliveryOperator;
import vn.motcua.http.edge.HttpEdge;
import vn.motcua.routing.adapter.catalogue.CataloguedProcedures;
import vn.motcua.routing.adapter.file.OrganisationFiles;
import vn.motcua.routing.application.AccessLog;
import vn.motcua.routing.application.ClaimStep;
import vn.motcua.routing.application.CompleteStep;
import vn.motcua.routing.application.FollowDocument;
import vn.motcua.routing.application.FollowDossier;
import vn.motcua.routing.application.Inbox;
import vn.motcua.routing.application.OpenRoute;
import vn.motcua.routing.application.OrganisationRegister;
import vn.motcua.routing.application.PublishOrganisation;
import vn.motcua.routing.application.ReadInbox;
import vn.motcua.routing.application.ReadOrganisation;
import vn.motcua.routing.application.ReadRoute;
import vn.motcua.routing.application.ReleaseStep;
import vn.motcua.routing.application.ReturnStep;
import vn.motcua.routing.application.Routes;
import vn.motcua.routing.application.StepClocks;
import vn.motcua.routing.application.Subjects;
import vn.motcua.routing.domain.Organisation;
import vn.motcua.routing.domain.StepClock;

/** The parts of the service and how they fit together; adapters announce what they implement. */
@Configuration(proxyBeanMethods = false)
@Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class})
@EnableConfigurationProperties({RoutingSettings.class, CatalogueSettings.class})
class RoutingWiring {

  @Bean
  MongoDatabase routingDatabase(
      MongoClient client, @Value("${motcua.delivery.database}") String name) {
    return client.getDatabase(name);
  }

  @Bean
  Supplier<String> ids() {
    return () -> UUID.randomUUID().toString();
  }

  @Bean
  ProcedureCatalogue procedureCatalogue(CatalogueSettings settings) {
    return settings.catalogue();
  }

  @Bean
  StepClocks stepClocks(RoutingSettings settings) {
    var directory = settings.calendarDirectory();
    var calendars =
        directory == null ? WorkingCalendars.shipped() : WorkingCalendars.from(directory);
    return agency -> new StepClock(calendars.of(agency));
  }

  @Bean
  Organisation organisation(RoutingSettings settings) {
    return OrganisationFiles.read(settings.organisationDirectory());
  }

  @Bean
  OpenRoute openRoute(Routes routes, ProcedureCatalogue catalogue, StepClocks clocks, Clock clock) {
    return new OpenRoute(routes, new CataloguedProcedures(catalogue), clocks, clock);
  }

  @Bean
  ClaimStep claimStep(Routes routes, Clock clock) {
    return new ClaimStep(routes, clock);
  }

  @Bean
  ReleaseStep releaseStep(Routes routes, Clock clock) {
    return new ReleaseStep(routes, clock);
  }

  @Bean
  CompleteStep completeStep(Routes routes, StepClocks clocks, Clock clock) {
    return new CompleteStep(routes, clocks, clock);
  }

  @Bean
  ReturnStep returnStep(Routes routes, StepClocks clocks, Clock clock) {
    return new ReturnStep(routes, clocks, clock);
  }

  @Bean
  FollowDossier followDossier(Routes routes, StepClocks clocks) {
    return new FollowDossier(routes, clocks);
  }

  @Bean
  FollowDocument followDocument(Routes routes, StepClocks clocks) {
    return new FollowDocument(routes, clocks);
  }

  @Bean
  ReadRoute readRoute(Routes routes, Subjects subjects, AccessLog accessLog, Clock clock) {
    return new ReadRoute(routes, subjects, accessLog, clock);
  }

  @Bean
  ReadInbox readInbox(Inbox inbox, Subjects subjects, AccessLog accessLog, Clock clock) {
    return new ReadInbox(inbox, subjects, accessLog, clock);
  }

  @Bean
  PublishOrganisation publishOrganisation(OrganisationRegister register) {
    return new PublishOrganisation(register);
  }

  @Bean
  ReadOrganisation readOrganisation(OrganisationRegister register) {
    return new ReadOrganisation(register);
  }
}
