package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.UnitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileCaseTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final UnitCode UNIT = new UnitCode("U-CG");
    private static final Matter MATTER = new Matter(
            new CaseNumber("C44039920261122000001"),
            "R44039920261122000001",
            "HOTLINE",
            null,
            "COMPLAINT",
            new CategoryCode("CG-0101"),
            null,
            "NORMAL",
            "***",
            null,
            NOON);

    @Test
    @DisplayName("R16 立案事件写明派单所依据的清单版本")
    void a_case_names_the_revision_that_was_asked_whatever_the_answer() {
        assertThat(filed(new Answer.ByDuty(UNIT, "D-1", 7)).revision()).isEqualTo(7);
        assertThat(filed(new Answer.ByDecision("D-2", 7, List.of())).revision()).isEqualTo(7);
        assertThat(filed(new Answer.None(7)).revision()).isEqualTo(7);
    }

    @Test
    void a_case_names_no_revision_where_none_was_in_force() {
        assertThat(filed(new Answer.None(null)).revision()).isNull();
    }

    private static CaseFiled filed(Answer answer) {
        FileCase fileCase = new FileCase(new FixedRouting(answer), (matter, at) -> List.of(), () -> NOON);
        return (CaseFiled) fileCase.of(MATTER, null).getFirst();
    }
}
