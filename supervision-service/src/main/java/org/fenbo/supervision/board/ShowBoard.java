package org.fenbo.supervision.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.supervision.registry.RegistryView;

/** Shows the counts of the units. */
public final class ShowBoard {
    private static final Comparator<Board.Row> MOST_OVERDUE_FIRST = Comparator.comparingLong(
                    (Board.Row row) -> row.figures().overdue())
            .thenComparingLong(row -> row.figures().open())
            .reversed()
            .thenComparing(Board.Row::unit);

    private final BoardCases cases;
    private final CompleteRevisions<RegistryView> registry;
    private final InstantSource clock;

    public ShowBoard(BoardCases cases, CompleteRevisions<RegistryView> registry, InstantSource clock) {
        this.cases = cases;
        this.registry = registry;
        this.clock = clock;
    }

    private BoardCases.Visible visible(boolean all, Reach reach) {
        return new BoardCases.Visible(all, registry.areas().tree().below(reach.in(Scope.AREA)), reach.in(Scope.UNIT));
    }

    /**
     * The board at the present time of the service's clock (SEC-1b).
     *
     * @param all whether the caller may see every case
     * @param reach the areas and units whose cases the caller may see; unused if {@code all} is true
     */
    public Board asOfNow(boolean all, Reach reach) {
        Instant now = clock.instant();
        BoardCases.Counted counted = cases.count(now, visible(all, reach));
        Map<String, String> names =
                registry.inForce(now).map(RegistryView::unitNames).orElse(Map.of());
        List<Board.Row> rows = counted.units().entrySet().stream()
                .map(unit -> new Board.Row(unit.getKey(), names.get(unit.getKey()), unit.getValue()))
                .sorted(MOST_OVERDUE_FIRST)
                .toList();
        Figures total = rows.stream().map(Board.Row::figures).reduce(counted.withoutUnit(), Figures::plus);
        return new Board(
                now, rows, total, counted.unflagged(), counted.withoutUnit().open());
    }
}
