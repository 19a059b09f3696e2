package vn.motcua.routing.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.routing.domain.Agency;
import vn.motcua.routing.domain.Person;

class OrganisationFilesTest {

  @TempDir private Path directory;

  @Test
  void readsTheTwoSampleAgenciesWithTheirChairmen() {
    var organisation = OrganisationFiles.read(null);

    assertThat(organisation.agencies())
        .extracting(Agency::code)
        .containsExactly("H26.107", "H26.170");
    assertThat(organisation.people())
        .filteredOn(person -> person.authority() != null)
        .extracting(Person::personId)
        .containsExactly("p-1005", "p-2005");
    assertThat(organisation.people()).filteredOn(person -> !person.absences().isEmpty()).hasSize(1);
  }

  @Test
  void namesTheFileAndTheFieldItDoesNotKnowOrMisses() throws IOException {
    Files.writeString(directory.resolve("H26.170.yaml"), shipped() + "clour: \"blue\"\n");
    assertThatThrownBy(() -> OrganisationFiles.read(directory))
        .hasMessageContaining("H26.170.yaml")
        .hasMessageContaining("clour");

    Files.writeString(
        directory.resolve("H26.170.yaml"), shipped().replace("phone: \"024 0000 1700\"", ""));
    assertThatThrownBy(() -> OrganisationFiles.read(directory))
        .hasMessageEndingWith("H26.170.yaml: phone is missing");
  }

  @Test
  void refusesAPersonOfAUnitThatIsNone() throws IOException {
    Files.writeString(
        directory.resolve("H26.170.yaml"), shipped().replace("unit: \"office\"", "unit: \"moon\""));

    assertThatThrownBy(() -> OrganisationFiles.read(directory))
        .hasMessageContaining("p-2006 belongs to no known unit: H26.170 moon");
  }

  @Test
  void readsInWhosePlaceADeputySignsAndByWhichPaper() throws IOException {
    var deputy =
        """
          - id: "p-2009"
            unit: "leaders"
            name: "Phó Mẫu"
            title: "Phó Chủ tịch"
            roles: [LEADER]
            signsFor:
              capacity: "TUQ"
              authorityLine: "CHỦ TỊCH"
              signerTitle: "PHÓ CHỦ TỊCH"
              validFrom: "2026-11-01"
              validTo: "2026-12-31"
              inPlaceOf:
                principal: "p-2005"
                ground: AUTHORISATION
                instrument: "12/GUQ-UBND"
                instrumentDate: "2026-10-30"
                documentTypes: [TB, CV]
        """;
    Files.writeString(directory.resolve("H26.170.yaml"), shipped().stripTrailing() + "\n" + deputy);

    var held = OrganisationFiles.read(directory).people().getLast().authority();

    assertThat(held.inPlaceOf())
        .isEqualTo(
            new Person.Mandate(
                "p-2005",
                Person.Mandate.Ground.AUTHORISATION,
                "12/GUQ-UBND",
                LocalDate.of(2026, 10, 30),
                List.of("TB", "CV")));
  }

  @Test
  void refusesAPlaceThatIsNobodys() throws IOException {
    var nobodys =
        shipped()
            .replace(
                "      signerTitle:", "      inPlaceOf: {ground: ABSENCE}\n      signerTitle:");
    Files.writeString(directory.resolve("H26.170.yaml"), nobodys);

    assertThatThrownBy(() -> OrganisationFiles.read(directory))
        .hasMessageContaining("H26.170.yaml")
        .hasMessageContaining("inPlaceOf needs principal and ground");
  }

  private static String shipped() throws IOException {
    try (var file = OrganisationFilesTest.class.getResourceAsStream("/organisation/H26.170.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
