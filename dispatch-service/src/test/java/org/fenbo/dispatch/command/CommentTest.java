package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.NoteEvent.CaseCommented;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.note.CommentCase.Comment;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommentTest {
    private final CommandTable<CaseFile, CaseEvent> table =
            CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);

    @Test
    @DisplayName("案件的参与人都可备注，结案后也可；备注不改变案件 (CASE-12e)")
    void everybody_who_may_read_the_case_comments_on_it_in_every_state() {
        CaseFile inWork = with(dispatched(1, CLEANING), accepted(1));
        CaseFile ended = inWork.after(answered(1)).after(verified(1)).after(closed());
        CaseCommented comment = new CaseCommented(HANDLER, "seen", NOON);

        assertThat(comment(inWork, of(CLEANING))).isEqualTo(Outcome.done(List.of(comment)));
        assertThat(comment(ended, of(CLEANING))).isEqualTo(Outcome.done(List.of(comment)));
        assertThat(ended.after(comment)).isEqualTo(ended);
    }

    @Test
    @DisplayName("看不到案件的人、只读的审计员不能备注 (CASE-12e, SEC-1)")
    void nobody_comments_on_a_case_that_they_may_not_read() {
        Caller auditor = new Caller("O-AUDI", null, Set.of(Role.AUDITOR), People.IN_DISTRICT);
        assertThat(table.possible(with(dispatched(1, CLEANING)), auditor, NOON)).isEmpty();
        assertThat(comment(with(dispatched(1, CLEANING)), of(SQUAD))).isEqualTo(DispatchCode.NO_SUCH_CASE.refused());
    }

    private static Caller of(UnitCode unit) {
        return new Caller(
                HANDLER.value(), unit.value(), Set.of(Role.HANDLER), Reach.NOWHERE.with(Scope.UNIT, unit.value()));
    }

    private Outcome<List<CaseEvent>> comment(CaseFile file, Caller caller) {
        return table.run(file, 7, new Call("", "comment", caller, new Comment("seen"), null), NOON)
                .map(CommandTable.Decided::events);
    }
}
