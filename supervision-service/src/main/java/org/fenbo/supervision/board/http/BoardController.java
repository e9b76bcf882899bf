package org.fenbo.supervision.board.http;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.fenbo.supervision.board.Board;
import org.fenbo.supervision.board.Figures;
import org.fenbo.supervision.board.ShowBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board (看板) as the console draws it. */
@RestController
class BoardController {
    private final ShowBoard showBoard;

    BoardController(ShowBoard showBoard) {
        this.showBoard = showBoard;
    }

    record Total(
            long open,
            long dueSoon,
            long overdue,
            long closed,
            long closedOverdue,
            @Nullable Double overdueShare) {}

    record Unit(
            String unit,
            @Nullable String name,
            long open,
            long dueSoon,
            long overdue,
            long closed,
            long closedOverdue,
            @Nullable Double overdueShare) {

        static Unit of(Board.Row row) {
            Figures of = row.figures();
            return new Unit(
                    row.unit(),
                    row.name(),
                    of.open(),
                    of.dueSoon(),
                    of.overdue(),
                    of.closed(),
                    of.closedOverdue(),
                    share(of));
        }
    }

    record Answer(Instant asOf, List<Unit> units, Total total, long unflagged, long withoutUnit) {}

    @GetMapping("/supervision/v1/board")
    Answer board() {
        Board board = showBoard.asOfNow();
        Figures all = board.total();
        return new Answer(
                board.asOf(),
                board.units().stream().map(Unit::of).toList(),
                new Total(all.open(), all.dueSoon(), all.overdue(), all.closed(), all.closedOverdue(), share(all)),
                board.unflagged(),
                board.withoutUnit());
    }

    private static @Nullable Double share(Figures figures) {
        OptionalDouble share = figures.overdueShare();
        return share.isPresent() ? share.getAsDouble() : null;
    }
}
