package vn.motcua.signing.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;

/** What the register of outgoing documents says of a file or a paper that anybody holds. */
public record RegistryFinding(
    State state,
    Form form,
    PublicEntry document,
    @Nullable Instant endedAt,
    @Nullable String otherSymbol) {

  /** Whether the document holds. */
  public enum State {
    IN_FORCE,
    /** A letter mended its form; its content holds. */
    CORRECTED,
    REPLACED,
    RECALLED,
    /** Only a form on the way to issue: worth nothing as an issued document. */
    NOT_ISSUED
  }

  /** What was shown to the register. */
  public enum Form {
    /** A printed paper, by its code: the signatures in the file were not looked at. */
    PAPER,
    UNSIGNED,
    PERSON_ONLY,
    /** Both layers; no timestamp confirms yet when. */
    COMPLETE,
    /** Both layers, without the timestamp that a newer form of the document has. */
    OUTLASTED,
    /** With its timestamps. */
    LASTING
  }

  /**
   * What anybody may know of a document: never its subject, which may hold names, nor who signed,
   * only in what capacity. Number and day are told of issued ones only.
   *
   * @param agency its name
   * @param signedAs the lines over the signer's name
   * @param checkCode as printed on it
   */
  public record PublicEntry(
      DocumentType type,
      String agency,
      @Nullable String symbol,
      @Nullable LocalDate issuedOn,
      List<String> signedAs,
      String checkCode) {
    public PublicEntry {
      signedAs = List.copyOf(signedAs);
    }
  }

  /** Whether it holds, so that a citizen may rely on it. */
  public boolean holds() {
    return state == State.IN_FORCE || state == State.CORRECTED;
  }

  /** Whether the file still waits for the timestamp that confirms when it was signed. */
  public boolean awaitsTimestamp() {
    return holds() && form == Form.COMPLETE;
  }
}
