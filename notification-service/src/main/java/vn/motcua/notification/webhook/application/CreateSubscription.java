package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.webhook.domain.EventSelection;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.TargetFault;
import vn.motcua.notification.webhook.domain.TargetRules;
import vn.motcua.notification.webhook.domain.TargetUrl;

/** Begins a subscription. */
public final class CreateSubscription {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_SELECTED = 100;

  private final Subscriptions subscriptions;
  private final HostNames names;
  private final TargetRules rules;
  private final Predicate<String> published;
  private final int mostPerAgency;
  private final Supplier<String> ids;
  private final Supplier<Secret> secrets;
  private final Clock clock;

  /**
   * @param published whether a topic, a family or a type of public events bears this name
   */
  public CreateSubscription(
      Subscriptions subscriptions,
      HostNames names,
      TargetRules rules,
      Predicate<String> published,
      int mostPerAgency,
      Supplier<String> ids,
      Supplier<Secret> secrets,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.names = names;
    this.rules = rules;
    this.published = published;
    this.mostPerAgency = mostPerAgency;
    this.ids = ids;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Resolves the target's name; blocks. */
  public Answer handle(Keeper keeper, Command command) {
    if (!keeper.mayKeepFor(command.agency())) {
      return new Answer.ForeignAgency();
    }
    if (command.name().isBlank() || command.name().length() > LONGEST_NAME) {
      return new Answer.NoName();
    }
    var unknown = command.events().stream().filter(published.negate()).findFirst();
    if (unknown.isPresent() || wrongNumber(command.events())) {
      return new Answer.NoSuchEvents(unknown.orElse(""));
    }
    var email = EmailAddress.parse(command.email());
    if (email.isEmpty()) {
      return new Answer.NoEmail();
    }
    return TargetUrl.parse(command.url())
        .map(target -> open(keeper, command, email.get(), target))
        .orElseGet(Answer.NoUrl::new);
  }

  private static boolean wrongNumber(Set<String> events) {
    return events.isEmpty() || events.size() > MOST_SELECTED;
  }

  private Answer open(Keeper keeper, Command command, EmailAddress email, TargetUrl target) {
    if (subscriptions.count(command.agency()) >= mostPerAgency) {
      return new Answer.TooMany(mostPerAgency);
    }
    return switch (names.of(command.agency(), target.host())) {
      case HostNames.Answer.NotAsked _ -> new Answer.NotNow();
      case HostNames.Answer.Found(var addresses) ->
          rules
              .faultOf(target, addresses)
              .<Answer>map(Answer.TargetRefused::new)
              .orElseGet(() -> add(opened(keeper, command, email, target)));
    };
  }

  /** Counted again afterwards: two that come at once may both have found the last place free. */
  private Answer add(Subscription opened) {
    subscriptions.add(opened);
    if (subscriptions.count(opened.agency()) <= mostPerAgency) {
      return new Answer.Created(opened);
    }
    subscriptions.change(opened.id(), each -> each.delete(clock.instant()));
    return new Answer.TooMany(mostPerAgency);
  }

  private Subscription opened(
      Keeper keeper, Command command, EmailAddress email, TargetUrl target) {
    return Subscription.open(
        ids.get(),
        command.agency(),
        command.name().strip(),
        target,
        new EventSelection(command.events()),
        email,
        secrets.get(),
        clock.instant(),
        keeper.id());
  }

  /** What is asked for. */
  public record Command(String agency, String name, String url, Set<String> events, String email) {
    public Command {
      events = Set.copyOf(events);
    }
  }

  /** What came of it. */
  public sealed interface Answer {

    /** Its secret is shown now and never again. */
    record Created(Subscription subscription) implements Answer {}

    /** The caller keeps no subscriptions for that agency. */
    record ForeignAgency() implements Answer {}

    /** No name, or one of more than 100 characters. */
    record NoName() implements Answer {}

    /** Nothing was selected, too much, or something that is not published. */
    record NoSuchEvents(String name) implements Answer {}

    /** Not an e-mail address. */
    record NoEmail() implements Answer {}

    /** Not a plain address. */
    record NoUrl() implements Answer {}

    /** We do not send there. */
    record TargetRefused(TargetFault fault) implements Answer {}

    /** The target's name could not be looked up for want of a free place. */
    record NotNow() implements Answer {}

    /** The agency has as many as it may. */
    record TooMany(int most) implements Answer {}
  }
}
