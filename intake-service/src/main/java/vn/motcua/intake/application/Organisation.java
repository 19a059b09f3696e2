package vn.motcua.intake.application;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** Agencies and people as routing tells them. */
public interface Organisation {

  Mono<Agency> agency(String code);

  /** Whether any agency is known yet: right after a first start none is. */
  Mono<Boolean> known();

  /** The name a slip prints for an officer; empty when unknown. */
  Mono<String> officerName(String personId);

  /** An agency as its papers name it. */
  record Agency(
      String code,
      String name,
      String nameEn,
      String parentName,
      String deskName,
      String place,
      String address,
      String phone,
      String email,
      String openingHours) {

    /** A stand-in until the organisation has told more: the code alone. */
    public static Agency unknown(String code) {
      return new Agency(code, code, code, "", code, "", "", "", "", "");
    }

    public Optional<String> phoneNumber() {
      return phone.isBlank() ? Optional.empty() : Optional.of(phone);
    }
  }
}
