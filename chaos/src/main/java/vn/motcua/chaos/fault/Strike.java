package vn.motcua.chaos.fault;

import java.util.Random;
import vn.motcua.chaos.stage.Stage;

/** Does something bad and undoes it; when it returns, everything runs again. */
@FunctionalInterface
interface Strike {

  void on(Stage stage, Random random, Pace pace) throws Exception;
}
