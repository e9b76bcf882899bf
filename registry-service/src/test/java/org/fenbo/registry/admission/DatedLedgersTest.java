package org.fenbo.registry.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Revision 1 begins at noon of 24 November, revision 2 at noon of 26 November. It is 25 November. */
class DatedLedgersTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final NavigableMap<Instant, DutyList> LISTS =
            new TreeMap<>(Map.of(noon(TODAY.minusDays(1)), list(1), noon(TODAY.plusDays(1)), list(2)));

    private final Ledgers ledgers = new DatedLedgers(
            at -> Optional.ofNullable(LISTS.floorEntry(at)).map(Map.Entry::getValue), () -> noon(TODAY));

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static DutyList list(int revision) {
        return new DutyList(
                revision,
                ZONE,
                new DutyList.Members(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Set.of()),
                (category, area, day) -> Optional.empty());
    }

    @Test
    @DisplayName("台账用该日终了时生效的版本；今天用现在生效的版本 (REG-9h)")
    void the_ledger_of_a_day_is_made_from_the_list_at_its_end() {
        assertThat(ledgers.on(null)).hasValueSatisfying(ledger -> {
            assertThat(ledger.day()).isEqualTo(TODAY);
            assertThat(ledger.revision()).isEqualTo(1);
        });
        assertThat(ledgers.on(TODAY.plusDays(1)).map(Ledger::revision)).contains(2);
        assertThat(ledgers.on(TODAY.plusDays(1)).map(Ledger::day)).contains(TODAY.plusDays(1));
        assertThat(ledgers.on(TODAY.minusDays(1)).map(Ledger::revision)).contains(1);
        assertThat(ledgers.on(TODAY.minusDays(2))).isEmpty();
    }

    @Test
    void the_pages_of_a_day_come_from_the_same_ledger() {
        Ledger today = ledgers.on(TODAY).orElseThrow();
        assertThat(ledgers.on(null)).containsSame(today);
        assertThat(ledgers.on(TODAY.minusDays(1)).orElseThrow()).isNotSameAs(today);
    }
}
