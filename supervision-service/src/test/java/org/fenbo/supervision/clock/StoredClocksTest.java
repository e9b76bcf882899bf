package org.fenbo.supervision.clock;

import org.fenbo.supervision.Database;
import org.fenbo.supervision.clock.store.ClockFacts;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.junit.jupiter.api.BeforeEach;

class StoredClocksTest implements CasesClocksContract {
    private static final Database DATABASE = Database.create();
    private final CasesClocks clocks =
            new StoredClocks(DATABASE.jdbc, DATABASE.transaction, DATABASE.log, new ClockFacts(DATABASE.json));

    @BeforeEach
    void emptyTheTables() {
        DATABASE.jdbc.execute("truncate event, outbox, clock, watched_case");
    }

    @Override
    public CasesClocks clocks() {
        return clocks;
    }
}
