package vn.motcua.pades.key.csc;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.key.KeyChoice;

/**
 * A remote signing service by CSC API v2: lists and describes credentials, authorises once for
 * several documents, signs, and verifies every value with the certificate before it is believed.
 *
 * <p>Credentials of mode {@code explicit} and {@code implicit}; neither {@code oauth2code} nor an
 * authorisation that is confirmed later (status 202). Safe for use by many threads.
 */
public final class CscService {
  private final CscTransport transport;

  /**
   * @param client follows no redirect, or the access token could go astray
   * @param base for example {@code https://host/csc/v2/}; plain HTTP to this machine only
   * @param accessToken of service authorisation, asked for each call
   * @param limit for each call whole
   */
  public CscService(HttpClient client, URI base, Supplier<String> accessToken, Duration limit) {
    if (!base.getPath().endsWith("/") || !isPrivate(base)) {
      throw new IllegalArgumentException("not an https address that ends with a slash: " + base);
    }
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException("a client that follows redirects");
    }
    this.transport = new CscTransport(client, base, accessToken, limit);
  }

  /** Ids of the user's credentials (11.4). */
  public Answer<List<String>> credentials() {
    return transport
        .post("credentials/list", new JsonWriter().finish())
        .map(answer -> answer.texts("credentialIDs"));
  }

  /** A credential (11.5); refused unless it belongs to the certificate wanted. */
  public Answer<CscCredential> credential(String id, KeyChoice choice) {
    byte[] body =
        new JsonWriter()
            .text("credentialID", id)
            .text("certificates", "chain")
            .truth("certInfo", true)
            .truth("authInfo", true)
            .finish();
    return transport
        .post("credentials/info", body)
        .then(answer -> CscCredential.of(id, answer, choice));
  }

  /**
   * Signs a batch with one authorisation (11.6, 11.10): all values in the order asked, or none.
   *
   * <p>Nothing is tried twice: a wrong PIN counts against its owner, and activation data are spent.
   *
   * @param signedAttributes of each layer, DER
   * @param secrets wiped here
   */
  public Answer<List<byte[]>> sign(
      CscCredential credential, List<byte[]> signedAttributes, CscSecrets secrets) {
    try {
      if (signedAttributes.isEmpty()) {
        return Answer.accept(List.of());
      }
      if (signedAttributes.size() > credential.multisign()) {
        return Answer.refuse(RemoteRefusal.TOO_MANY);
      }
      List<String> hashes = hashes(credential.signer().scheme(), signedAttributes);
      return authorise(credential, hashes, secrets)
          .then(activation -> signHash(credential, hashes, activation))
          .then(values -> verified(credential, signedAttributes, values));
    } finally {
      secrets.wipe();
    }
  }

  private Answer<String> authorise(
      CscCredential credential, List<String> hashes, CscSecrets secrets) {
    JsonWriter body =
        new JsonWriter()
            .text("credentialID", credential.id())
            .number("numSignatures", hashes.size())
            .texts("hashes", hashes)
            .text("hashAlgorithmOID", credential.signer().scheme().digestOid());
    if (!secrets.isEmpty()) {
      body.secrets(secrets);
    }
    return transport
        .post("credentials/authorize", body.finish())
        .map(answer -> answer.text("SAD"))
        .then(activation ->
            activation.isEmpty()
                ? Answer.refuse(RemoteRefusal.ANSWER_UNREADABLE)
                : Answer.accept(activation));
  }

  private Answer<List<String>> signHash(
      CscCredential credential, List<String> hashes, String activation) {
    SignatureScheme scheme = credential.signer().scheme();
    JsonWriter body =
        new JsonWriter()
            .text("credentialID", credential.id())
            .text("SAD", activation)
            .texts("hashes", hashes)
            .text("hashAlgorithmOID", scheme.digestOid())
            .text("signAlgo", credential.algorithm());
    scheme
        .pssParameters()
        .ifPresent(der -> body.text("signAlgoParams", Base64.getEncoder().encodeToString(der)));
    return transport
        .post("signatures/signHash", body.finish())
        .map(answer -> answer.texts("signatures"));
  }

  private static Answer<List<byte[]>> verified(
      CscCredential credential, List<byte[]> signedAttributes, List<String> values) {
    if (values.size() != signedAttributes.size()) {
      return Answer.refuse(RemoteRefusal.ANSWER_UNREADABLE);
    }
    List<byte[]> verified = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      verified(credential, signedAttributes.get(i), values.get(i)).ifPresent(verified::add);
    }
    return verified.size() == values.size()
        ? Answer.accept(List.copyOf(verified))
        : Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH);
  }

  private static Optional<byte[]> verified(
      CscCredential credential, byte[] signedAttributes, String value) {
    try {
      return RawSignatures.verified(
          credential.signer().scheme(),
          credential.signer().certificate().getPublicKey(),
          signedAttributes,
          Base64.getDecoder().decode(value));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static List<String> hashes(SignatureScheme scheme, List<byte[]> signedAttributes) {
    return signedAttributes.stream()
        .map(attributes -> Digests.start(scheme.digest()).digest(attributes))
        .map(hash -> Base64.getEncoder().encodeToString(hash))
        .toList();
  }

  private static boolean isPrivate(URI base) {
    if ("https".equals(base.getScheme())) {
      return true;
    }
    try {
      return "http".equals(base.getScheme())
          && InetAddress.getByName(base.getHost()).isLoopbackAddress();
    } catch (UnknownHostException elsewhere) {
      return false;
    }
  }
}
