package vn.motcua.kit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
  @Test
  void knowsSomebodyForEveryRoleInBothAgencies() {
    var accounts = Accounts.standard();

    for (var agency : List.of("H26.107", "H26.170")) {
      assertThat(
              accounts.people().stream()
                  .filter(person -> agency.equals(person.agency()))
                  .flatMap(person -> person.roles().stream()))
          .contains("INTAKE_OFFICER", "SPECIALIST", "LEADER", "RECORDS_CLERK");
    }
    assertThat(accounts.byUser("chutich.bd").orElseThrow().person()).isEqualTo("p-1005");
    assertThat(accounts.byUser("congdan").orElseThrow().agencyCode()).isEmpty();
  }

  @Test
  void refusesTheSameUserTwice() {
    var somebody = Accounts.standard().people().getFirst();

    assertThatThrownBy(() -> new Accounts(List.of(), List.of(somebody, somebody), List.of()))
        .hasMessageContaining("user name twice");
  }
}
