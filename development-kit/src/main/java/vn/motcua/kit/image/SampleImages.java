package vn.motcua.kit.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.inbox.OwnerOnly;

/**
 * The pictures of people and agencies that sign: {@code <person>.png} and {@code
 * agency-<code>.png}. A picture that is there already is left alone.
 */
public final class SampleImages {
  private final Path folder;

  public SampleImages(Path folder) {
    this.folder = folder;
  }

  /** Draws what is missing. */
  public void draw(Accounts accounts) {
    accounts.people().stream()
        .filter(person -> person.signingPin().isPresent())
        .forEach(person -> keep(person.person(), () -> new SignatureDrawing(person.name()).png()));
    accounts.agencies().stream()
        .filter(agency -> agency.signingPin().isPresent())
        .forEach(agency ->
            keep(
                "agency-" + agency.code(),
                () -> new SealDrawing(agency.name(), agency.parent()).png()));
  }

  /** The picture of a person or, with {@code agency-} before its code, of an agency. */
  public Path file(String owner) {
    return folder.resolve(owner + ".png");
  }

  private void keep(String owner, Supplier<byte[]> drawing) {
    try {
      if (!Files.exists(file(owner))) {
        OwnerOnly.createFolder(folder);
        OwnerOnly.write(file(owner), drawing.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the picture " + file(owner), e);
    }
  }
}
