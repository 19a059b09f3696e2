package vn.motcua.intake.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the register cares: opaque id, agency of an officer, and role at intake. */
public record Actor(String personId, @Nullable String agency, boolean intakeOfficer) {

  /** Whether someone of an agency asks, whatever the role there. */
  public boolean ofAgency() {
    return agency != null;
  }

  /** Receiving and competent agency read; the citizen reads her own; nobody else knows of it. */
  public boolean mayRead(Folder folder) {
    return owns(folder) || (agency != null && folder.agencies().involve(agency));
  }

  /** Only the receiving agency's desk does the intake acts (architecture: who may see what). */
  public boolean mayActAtIntake(Folder folder) {
    return intakeOfficer && Objects.equals(agency, folder.agencies().receiving());
  }

  /** The citizen who filed it herself; nobody owns what the desk received. */
  public boolean owns(Folder folder) {
    return personId.equals(folder.submission().citizenId());
  }

  /** As {@link #mayRead(Folder)}, and the agency that holds the dossier now. */
  public boolean mayRead(Dossier dossier) {
    return mayRead(dossier.folder()) || (agency != null && dossier.heldBy(agency));
  }
}
