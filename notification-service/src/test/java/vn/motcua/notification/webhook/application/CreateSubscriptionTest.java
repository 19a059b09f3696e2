package vn.motcua.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.webhook.application.CreateSubscription.Answer;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.TargetRules;

class CreateSubscriptionTest {

  private static final Keeper KEEPER = new Keeper.OfAgency("p-1", "H26.107");

  private final HeldSubscriptions subscriptions = new HeldSubscriptions();
  private final List<String> asked = new ArrayList<>();

  @Test
  void looksNoNameUpForAnAgencyThatHasEnough() {
    subscriptions.add(HeldSubscriptions.subscription("w-1"));

    assertThat(create(subscriptions)).isEqualTo(new Answer.TooMany(1));
    assertThat(asked).isEmpty();
  }

  @Test
  void leavesNoOneTooManyWhenTwoComeAtOnce() {
    var late =
        new HeldSubscriptions() {
          @Override
          public void add(Subscription subscription) {
            super.add(HeldSubscriptions.subscription("w-other"));
            super.add(subscription);
          }
        };

    assertThat(create(late)).isEqualTo(new Answer.TooMany(1));
    assertThat(late.all()).extracting("id").containsExactly("w-other");
  }

  @Test
  void opensOneWhenThereIsPlace() {
    assertThat(create(subscriptions)).isInstanceOf(Answer.Created.class);
    assertThat(asked).containsExactly("partner.vn");
  }

  private Answer create(Subscriptions into) {
    return new CreateSubscription(
            into,
            (_, host) -> {
              asked.add(host);
              return new HostNames.Answer.Found(List.of(InetAddress.ofLiteral("203.162.0.11")));
            },
            TargetRules.of(false, List.of()),
            _ -> true,
            1,
            () -> "w-new",
            () -> Secret.of(new byte[32]),
            Clock.fixed(HeldSubscriptions.NINE, ZoneOffset.UTC))
        .handle(
            KEEPER,
            new CreateSubscription.Command(
                "H26.107",
                "Kho",
                "https://partner.vn/hook",
                Set.of("motcua.dossier"),
                "it@partner.vn"));
  }
}
