package vn.motcua.signing.adapter.pdf;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a failed self-test in one sentence, and what to do, instead of a stack trace. */
final class SelfTestFailure extends AbstractFailureAnalyzer<SelfTestFailed> {
  private static final String ACTION =
      "Kiểm tra phiên bản BouncyCastle (phải là 1.84), JDK và Amazon Corretto Crypto Provider, rồi"
          + " khởi động lại. / Check the versions of BouncyCastle (it must be 1.84), of the JDK and"
          + " of Amazon Corretto Crypto Provider, then start again.";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SelfTestFailed cause) {
    return new FailureAnalysis(cause.getMessage(), ACTION, cause);
  }
}
