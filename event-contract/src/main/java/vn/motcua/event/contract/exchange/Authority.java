package vn.motcua.event.contract.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** In what capacity a person signs (NĐ 30/2020, art. 13), and for which days. */
public record Authority(
    String capacity,
    String authorityLine,
    String signerTitle,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
