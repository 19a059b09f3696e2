package vn.motcua.allinone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.motcua.allinone.Installation;
import vn.motcua.allinone.Words;

/**
 * One day at a ward's one-stop desk, through the public HTTP APIs only. Each act looks first at
 * what stands, so that a demo that was killed goes on where it was.
 */
public final class Demo {

  private final Office office;
  private final DemoState state;
  private final Narrator narrator;
  private final Installation installation;
  private final Path out;

  /**
   * @param signIn from an account to its bearer token
   * @param memory what a killed demo remembers
   */
  public Demo(
      Installation installation,
      Words words,
      Function<String, String> signIn,
      Path out,
      Path memory,
      boolean resume) {
    this.installation = installation;
    this.office = new Office(new Http(words.choose("vi", "en")), installation.ports(), signIn);
    this.state = resume ? DemoState.resumed(memory) : DemoState.fresh(memory);
    this.narrator = new Narrator(words);
    this.out = out;
  }

  /**
   * Plays the day and answers the files it left.
   *
   * @throws StepFailed when a step does not come out as it must
   */
  public List<Path> play() throws IOException {
    var online = new OnlineDossier(office, state, narrator);
    online.submit();
    online.supplement();
    online.accept();
    var resolution = new Resolution(office, state, narrator);
    resolution.appraise();
    resolution.approve();
    resolution.sign();
    resolution.awaitTimestamp();
    var handOver = new HandOver(office, state, narrator, online);
    var issued = handOver.fetchResult();
    handOver.handOver();
    var counter = new CounterDossier(office, state, narrator);
    counter.submitAtTheCounter();
    counter.takeFee();
    counter.refuse();
    counter.tryConfidential();
    return new Harvest(office, state, narrator, installation, out).gather(issued);
  }

  /** The step it was at, for a message of failure. */
  public String step() {
    return narrator.step();
  }
}
