package org.fenbo.supervision.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.board.BoardCases.Filed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("未结案件中最早的一件，决定副本保留哪些登记版本")
class OldestOpenCaseTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");

    private final Database database = Database.create();

    @Test
    void the_oldest_case_counts_until_it_is_closed() {
        OldestOpenCase open = new OldestOpenCase(database.client);
        StoredBoardCases board = new StoredBoardCases(database.client);
        assertThat(open.oldest()).isEmpty();
        board.file(List.of(
                new Filed("C1", FIRST, null, null, "WALK_IN", "REQUEST"),
                new Filed("C2", SECOND, null, null, "WALK_IN", "REQUEST")));
        assertThat(open.oldest()).contains(FIRST);
        board.close(Map.of("C1", SECOND));
        assertThat(open.oldest()).contains(SECOND);
        board.close(Map.of("C2", SECOND));
        assertThat(open.oldest()).isEmpty();
    }
}
