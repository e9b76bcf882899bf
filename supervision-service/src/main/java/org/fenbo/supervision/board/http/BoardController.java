package org.fenbo.supervision.board.http;

import static org.fenbo.backbone.kernel.Role.AREA_LEADER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.supervision.board.Board;
import org.fenbo.supervision.board.Figures;
import org.fenbo.supervision.board.ShowBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board (看板) as the console shows it. */
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

    /** Members of a unit see the row of their unit; other callers see the cases of their areas (SEC-1c). */
    @Allow(
            in = AREA,
            to = {DISPATCHER, DUTY_LEADER, CALL_TAKER, VERIFIER, AREA_LEADER, SUPERVISOR, OPERATOR, AUDITOR})
    @Allow(
            in = UNIT,
            to = {UNIT_LIAISON, HANDLER})
    @GetMapping("/supervision/v1/board")
    Answer board(Access access) {
        Board board = showBoard.asOfNow(access.isDistrictWide(), access.reach());
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
