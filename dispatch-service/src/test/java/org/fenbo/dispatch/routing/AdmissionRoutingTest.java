package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.routing.MadeUpRegistry.in;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.routing.RoutingContent.Admission;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Orders of a matter that a department passes down to a street for December 2026. */
class AdmissionRoutingTest {
    private static final String BEFORE = "2026-11-30T15:59:59Z";
    private static final String FIRST = "2026-11-30T16:00:00Z";
    private static final String LAST = "2026-12-31T15:59:59Z";
    private static final String AFTER = "2026-12-31T16:00:00Z";

    private static final Condition.Days DECEMBER =
            new Condition.Days(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31"));

    private static final Routing LIST = new InForce(new RoutingTable(
            7,
            new RoutingContent(
                    List.of(
                            new DutyEntry("department", "leaf", Where.ANYWHERE, lead("U-BUREAU")),
                            new DutyEntry("street", "leaf", in("S1"), lead("U-STREET")),
                            new DutyEntry("own", "other", in("S1"), lead("U-STREET")),
                            new DutyEntry("both", "third", in("S1"), lead("U-STREET")),
                            new DutyEntry("both", "top", in("S1"), lead("U-STREET"))),
                    List.of(),
                    List.of(),
                    List.of(
                            new Admission("main", in("D"), "U-STREET", DECEMBER),
                            new Admission("third", in("D"), "U-STREET", DECEMBER)),
                    new Hierarchy(Map.of("S1", "D")),
                    Map.of("D", "DISTRICT", "S1", "STREET"),
                    new Hierarchy(Map.of("leaf", "main", "third", "top")),
                    Map.of(),
                    List.of(),
                    Set.of(),
                    new RoutingContent.Settings(ZoneId.of("Asia/Shanghai"), false, 2, true))));

    private static Matter matter(String category, Instant at) {
        return new Matter(
                new CaseNumber("C44039920261122000001"),
                "R44039920261122000001",
                "HOTLINE",
                null,
                "COMPLAINT",
                new CategoryCode(category),
                new AreaCode("S1"),
                "NORMAL",
                "***",
                null,
                at);
    }

    private static List<CaseEvent> filed(String category, String time) {
        Instant at = Instant.parse(time);
        return new FileCase(LIST, (matter, when) -> List.of(), of -> 1, () -> at).of(matter(category, at), null);
    }

    private static String unit(String category, String time) {
        return filed(category, time).getLast() instanceof OrderDispatched order
                ? order.unit().value()
                : "";
    }

    @Test
    @DisplayName("准入期内派给承接单位，期前期后派给原单位；不在准入内的本职不受影响 (REG-9e)")
    void orders_go_to_the_receiver_on_the_days_of_the_admission_and_to_the_giver_on_all_other_days() {
        assertThat(unit("leaf", BEFORE)).isEqualTo("U-BUREAU");
        assertThat(unit("leaf", FIRST)).isEqualTo("U-STREET");
        assertThat(unit("leaf", LAST)).isEqualTo("U-STREET");
        assertThat(unit("leaf", AFTER)).isEqualTo("U-BUREAU");
        assertThat(unit("other", BEFORE)).isEqualTo("U-STREET");
        assertThat(unit("other", AFTER)).isEqualTo("U-STREET");
    }

    @Test
    @DisplayName("一条职责有几个事项时，以最近的事项看准入：期外不改按上级事项由承接单位负责 (REG-9e)")
    void a_duty_of_several_categories_answers_by_its_nearest_category_only() {
        assertThat(unit("third", BEFORE)).isEmpty();
        assertThat(unit("third", FIRST)).isEqualTo("U-STREET");
        assertThat(unit("top", BEFORE)).isEqualTo("U-STREET");
    }

    @Test
    @DisplayName("准入到期后，期内派出的在办工单仍由承接单位办理 (REG-9i)")
    void an_open_order_stays_with_the_receiver_after_the_admission() {
        List<CaseEvent> events = filed("leaf", LAST);
        CaseFile file = CaseFile.begin((CaseFiled) events.getFirst()).after(events.getLast());
        Instant later = Instant.parse(AFTER);
        assertThat(new FileCase(LIST, (matter, when) -> List.of(), of -> 1, () -> later)
                        .of(matter("leaf", later), file))
                .isEmpty();
        assertThat(file.orders().lead().map(order -> order.unit().value())).contains("U-STREET");
    }
}
