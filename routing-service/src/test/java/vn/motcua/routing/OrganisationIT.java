package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.routing.application.PublishOrganisation;
import vn.motcua.routing.domain.Organisation;

class OrganisationIT extends RunningService {

  @Autowired private PublishOrganisation publishOrganisation;
  @Autowired private Organisation organisation;

  @Test
  void publishesAgenciesAndPeopleForThoseWhoNeedThem() {
    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ORGANISATION)) {
      var agency = WireJson.read(topic.await("H26.107", 1).getFirst().value(), AgencyRecord.class);
      var chairman = WireJson.read(topic.await("p-1005", 1).getFirst().value(), PersonRecord.class);

      assertThat(agency.name()).isEqualTo("Ủy ban nhân dân phường Ba Đình");
      assertThat(agency.version()).isEqualTo(1);
      assertThat(chairman.authority()).isNotNull();
      assertThat(chairman.authority().signerTitle()).isEqualTo("CHỦ TỊCH");
      assertThat(chairman.active()).isTrue();
    }
  }

  @Test
  void doesNotPublishAgainWhatDidNotChangeAndRetiresWhoIsNoLongerNamed() {
    var without =
        new Organisation(
            organisation.agencies(),
            organisation.people().stream()
                .filter(person -> !person.personId().equals("p-2006"))
                .toList());

    publishOrganisation.handle(organisation).block(Duration.ofSeconds(20));
    publishOrganisation.handle(without).block(Duration.ofSeconds(20));
    publishOrganisation.handle(organisation).block(Duration.ofSeconds(20));

    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ORGANISATION)) {
      var clerk = topic.await("p-2006", 3);
      assertThat(clerk)
          .extracting(record -> WireJson.read(record.value(), PersonRecord.class))
          .extracting(PersonRecord::version, PersonRecord::active)
          .containsExactly(tuple(1, true), tuple(2, false), tuple(3, true));
      assertThat(topic.await("p-2005", 1)).hasSize(1);
    }
  }

  @Test
  void showsOfficersTheirOwnAgencyOnly() {
    get(Officials.STRANGER, "/api/organisation/agencies")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1)
        .jsonPath("$.items[0].code")
        .isEqualTo("H26.170");
    get(Officials.STRANGER, "/api/organisation/people")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[*].personId")
        .value(List.class, ids -> assertThat(ids).contains("p-2002").doesNotContain("p-1002"));
  }
}
