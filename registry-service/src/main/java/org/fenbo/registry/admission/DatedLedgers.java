package org.fenbo.registry.admission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ledger of a day. The last ledger stays in memory, because readers ask for its pages one after the other and
 * each ledger asks the list for all its matters.
 */
public final class DatedLedgers implements Ledgers {
    private final ListInForce lists;
    private final InstantSource clock;
    private volatile @Nullable Ledger last;

    public DatedLedgers(ListInForce lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Optional<Ledger> on(@Nullable LocalDate day) {
        Instant now = clock.instant();
        return lists.at(now).flatMap(list -> {
            LocalDate today = LocalDate.ofInstant(now, list.zone());
            return day == null || day.equals(today)
                    ? Optional.of(ledger(list, today))
                    : lists.at(end(day, list)).map(then -> ledger(then, day));
        });
    }

    private static Instant end(LocalDate day, DutyList list) {
        return day.plusDays(1).atStartOfDay(list.zone()).toInstant().minusNanos(1_000);
    }

    private Ledger ledger(DutyList list, LocalDate day) {
        Ledger known = last;
        if (known != null && known.revision() == list.revision() && known.day().equals(day)) {
            return known;
        }
        Ledger made = new Ledger(list, day);
        last = made;
        return made;
    }
}
