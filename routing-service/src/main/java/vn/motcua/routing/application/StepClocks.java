package vn.motcua.routing.application;

import vn.motcua.routing.domain.StepClock;

/** The clock by which an agency's steps run. */
public interface StepClocks {

  StepClock of(String agency);
}
