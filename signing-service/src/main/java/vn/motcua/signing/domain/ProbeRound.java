package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.List;

/** One time that everything outside was tried. */
public record ProbeRound(Instant at, List<Probe> probes) {
  public ProbeRound {
    probes = List.copyOf(probes);
  }

  public List<Probe> faults() {
    return probes.stream().filter(probe -> probe.standing() == Probe.Standing.FAULT).toList();
  }
}
