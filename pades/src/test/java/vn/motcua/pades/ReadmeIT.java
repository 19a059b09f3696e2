package vn.motcua.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README, compiled one after the other as the body of one method. */
class ReadmeIT {
  private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final String AROUND =
      """
      import java.net.URI;
      import java.net.http.HttpClient;
      import java.nio.file.Path;
      import java.security.SecureRandom;
      import java.security.cert.X509Certificate;
      import java.time.Clock;
      import java.time.Duration;
      import java.time.Instant;
      import java.util.List;
      import java.util.function.Supplier;
      import vn.motcua.pades.*;
      import vn.motcua.pades.key.*;
      import vn.motcua.pades.key.csc.*;
      import vn.motcua.pades.key.external.*;
      import vn.motcua.pades.key.pkcs11.*;
      import vn.motcua.pades.longterm.*;
      import vn.motcua.pades.prepare.*;
      import vn.motcua.pades.revocation.*;
      import vn.motcua.pades.sign.*;
      import vn.motcua.pades.time.*;
      import vn.motcua.pades.verify.*;

      class Examples {
        void run(String pem, byte[] typeset, String documentId, String title, Instant instant,
            int page, double x, double y, double w, double h, byte[] store, char[] pin, Instant now,
            Instant later, Picture picture, Picture sealPicture, SigningKey seal, URI address,
            URI base, HttpClient client, Clock clock, Duration deadline, Duration patience,
            X509Certificate certificate, Path library, PinSource pins, SecureRandom random,
            LayerPlan plan, AgentReply reply, Supplier<String> accessToken) throws Exception {
      %s
        }
      }
      """;

  @TempDir Path classes;

  @Test
  void theExamplesOfTheReadmeCompile() throws IOException {
    var said = new StringWriter();

    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                said,
                null,
                null,
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                null,
                List.of(source(AROUND.formatted(examples()))))
            .call();

    assertThat(compiled).as(said.toString()).isTrue();
  }

  private static String examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.joining());
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///Examples.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
