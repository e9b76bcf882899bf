package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.NUMBER;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.with;

import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseLinks;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.NoteEvent.CaseLinked;
import org.fenbo.dispatch.casefile.NoteEvent.CaseUnlinked;
import org.fenbo.dispatch.link.OtherCase;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In these tests one case is linked, and only the second case is visible, to callers for the whole district. */
class LinkTest {
    private static final CaseNumber LINKED = new CaseNumber("C44039920261122000007");
    private static final CaseNumber SECOND = new CaseNumber("C44039920261122000002");
    private static final Caller CENTRE = People.caller(DISPATCHER, Role.DISPATCHER);
    private static final CaseFile OPEN = with(dispatched(1, CLEANING));
    private static final CaseLinks LINKS = new CaseLinks() {
        @Override
        public List<CaseNumber> of(CaseNumber number) {
            return List.of(LINKED);
        }

        @Override
        public boolean isVisible(CaseNumber number, List<String> claimed) {
            return number.equals(LINKED) || (number.equals(SECOND) && claimed.contains("AREA " + People.DISTRICT));
        }
    };

    private final CommandTable<CaseFile, CaseEvent> table = CaseCommands.of(
            People.REACH,
            People.APPROVING,
            FixedRouting.EMPTY,
            (matter, at) -> List.of(),
            of -> 1,
            new CaseCommands.Outside(LINKS, Officers.NONE));

    @Test
    @DisplayName("派遣员写明理由关联两件案件，也可解除，结案后也可；案件本身不变 (CASE-12b)")
    void a_dispatcher_links_two_cases_and_removes_the_link() {
        CaseLinked linked = new CaseLinked(SECOND, "the same pipe", DISPATCHER, NOON);
        CaseUnlinked unlinked = new CaseUnlinked(LINKED, "the same pipe", DISPATCHER, NOON);
        for (CaseFile file : List.of(OPEN, Cases.done())) {
            assertThat(run(file, CENTRE, "link", SECOND)).isEqualTo(Outcome.done(List.of(linked)));
            assertThat(run(file, CENTRE, "unlink", LINKED)).isEqualTo(Outcome.done(List.of(unlinked)));
        }
        assertThat(OPEN.after(linked).after(unlinked)).isEqualTo(OPEN);
    }

    @Test
    @DisplayName("看不到的、不存在的、已关联的案件和案件自己不能关联；没有关联的不能解除 (CASE-12b)")
    void a_wrong_link_is_refused() {
        Caller street =
                new Caller("O-S9", null, Set.of(Role.DISPATCHER), People.IN_DISTRICT.with(Scope.AREA, "440399001"));
        assertThat(run(OPEN, street, "link", SECOND)).isEqualTo(wrong(DispatchCode.NO_SUCH_CASE));
        assertThat(run(OPEN, CENTRE, "link", new CaseNumber("C44039920261122000003")))
                .isEqualTo(wrong(DispatchCode.NO_SUCH_CASE));
        assertThat(run(OPEN, CENTRE, "link", NUMBER)).isEqualTo(wrong(DispatchCode.LINKED_TO_ITSELF));
        assertThat(run(OPEN, CENTRE, "link", LINKED)).isEqualTo(wrong(DispatchCode.LINKED_ALREADY, LINKED));
        assertThat(run(OPEN, CENTRE, "unlink", SECOND)).isEqualTo(wrong(DispatchCode.NOT_LINKED, SECOND));
        Call call = new Call("", "link", CENTRE, new OtherCase("C1", "r"), null);
        assertThat(table.run(OPEN, 7, call, NOON))
                .isEqualTo(
                        Outcome.refused(DispatchCode.WRONG_NUMBER.refusal("C1").at("other")));
    }

    @Test
    @DisplayName("案件只显示查看人可见的关联案件 (CASE-12b, SEC-1f)")
    void a_case_shows_only_the_linked_cases_that_the_reader_may_see() {
        CaseLinks both = new CaseLinks() {
            @Override
            public List<CaseNumber> of(CaseNumber number) {
                return List.of(SECOND, LINKED);
            }

            @Override
            public boolean isVisible(CaseNumber number, List<String> claimed) {
                return LINKS.isVisible(number, claimed);
            }
        };
        assertThat(both.visible(NUMBER, List.of("AREA " + People.DISTRICT))).containsExactly(SECOND, LINKED);
        assertThat(both.visible(NUMBER, List.of("AREA 440399001"))).containsExactly(LINKED);
    }

    private static Outcome<List<CaseEvent>> wrong(DispatchCode code, Object... values) {
        return Outcome.refused(code.refusal(values).at("other"));
    }

    private Outcome<List<CaseEvent>> run(CaseFile file, Caller caller, String verb, CaseNumber other) {
        Call call = new Call("", verb, caller, new OtherCase(other.value(), "the same pipe"), null);
        return table.run(file, 7, call, NOON).map(CommandTable.Decided::events);
    }
}
