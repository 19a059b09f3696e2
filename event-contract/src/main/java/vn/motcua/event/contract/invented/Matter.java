package vn.motcua.event.contract.invented;

import java.util.random.RandomGenerator;
import vn.motcua.event.contract.dossier.Channel;

/**
 * What a story is about. The agencies are none: no province has the code H99.
 *
 * @param workingDays statutory time
 * @param decided whether a document decides it; otherwise a certificate or a copy
 */
record Matter(String procedure, int workingDays, boolean decided, String agency, Channel channel) {

  private static final String[] AGENCIES = {"H99.101", "H99.102", "H99.205"};

  static Matter any(RandomGenerator random) {
    var agency = AGENCIES[random.nextInt(AGENCIES.length)];
    var channel = Channel.values()[random.nextInt(Channel.values().length)];
    return switch (random.nextInt(4)) {
      case 0 -> new Matter("1.004873", 3, false, agency, channel);
      case 1 -> new Matter("2.000635", 1, false, agency, channel);
      default -> new Matter("1.001776", 10, true, agency, channel);
    };
  }
}
