package vn.motcua.chaos.service;

import com.mongodb.reactivestreams.client.MongoClient;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.notice.NoticeSent;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.event.delivery.listening.ReceivedEvent;

/**
 * A replica of the reader: the arguments of the world, its own name. Its handlers dawdle, and now
 * and then fail.
 */
public final class ReaderMain {

  private static final int LONGEST_MILLIS = 12;
  private static final int ONE_IN_FAILS = 400;

  private final World world;
  private final Effects effects;
  private final PrivateRecords records;
  private final Random random = new Random();

  private ReaderMain(World world, Effects effects, PrivateRecords records) {
    this.world = world;
    this.effects = effects;
    this.records = records;
  }

  public static void main(String[] arguments) {
    System.setProperty("chaos.world", String.join("\n", Arrays.copyOf(arguments, World.ARGUMENTS)));
    var world = World.of(arguments);
    var instance = arguments[World.ARGUMENTS];
    var context = ServiceContext.start(Wiring.class, world, World.READER, instance);
    Orders.obey(order -> {});
    context.close();
    System.exit(0);
  }

  private Handled onSuspended(ReceivedEvent<DossierSuspended> received) {
    var fails = received.event().dossierCode().equals(SampleEvents.FAILS);
    if (fails && Files.notExists(world.mended())) {
      throw new IllegalStateException("this handler is not mended yet");
    }
    return apply(received);
  }

  private Handled onAccepted(ReceivedEvent<DossierAccepted> received) {
    var key = received.headers().key();
    int version = received.event().contactVersion();
    if (records.read(Contact.class, key, version).isEmpty()
        && !records.erased(Contact.class, key)) {
      return Handled.waitFor("contact " + version);
    }
    return apply(received);
  }

  private Handled apply(ReceivedEvent<?> received) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
    if (random.nextInt(ONE_IN_FAILS) == 0) {
      throw new IllegalStateException("now and then a handler fails");
    }
    effects.apply(received);
    return Handled.applied();
  }

  @Configuration(proxyBeanMethods = false)
  @Import(EventDelivery.class)
  static class Wiring {

    private final World world = World.of(System.getProperty("chaos.world", "").split("\n", -1));

    @Bean(destroyMethod = "close")
    MongoClient mongo() {
      return world.mongo();
    }

    @Bean
    Effects effects(MongoClient mongo) {
      return new Effects(mongo);
    }

    @Bean
    EventListeningCustomizer listening(Effects effects, PrivateRecords records) {
      var reader = new ReaderMain(world, effects, records);
      return what ->
          what.marks(MarkReader.of(effects.store()))
              .topics(Topic.CONTACT)
              .on(DossierSuspended.class, reader::onSuspended)
              .on(DossierAccepted.class, reader::onAccepted)
              .on(NoticeSent.class, reader::apply)
              .on(DossierResumed.class, received -> Handled.noEffect());
    }
  }
}
