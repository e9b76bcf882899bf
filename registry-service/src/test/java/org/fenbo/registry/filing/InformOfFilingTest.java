package org.fenbo.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Classification.Grade;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.policy.Grades;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Major cases inform the leader of the area and the supervisors. The grid G is in the community C, D is elsewhere. */
class InformOfFilingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Entries ENTRIES = Entries.of(List.of(
            Entry.of(new Area("C", "C", AreaKind.COMMUNITY, null, null)),
            Entry.of(new Area("D", "D", AreaKind.COMMUNITY, null, null)),
            Entry.of(new Area("G", "G", AreaKind.GRID, "C", null)),
            category("fire", Grade.MAJOR),
            category("litter", Grade.GENERAL),
            category("plain", null),
            Entry.of(new Grades(List.of(new Grades.Rule(
                    Grade.MAJOR,
                    null,
                    new TimeLimits(null, null, null),
                    List.of(),
                    List.of("area-leader", "supervisor"))))),
            officer("O-SEC", Role.AREA_LEADER, "C"),
            officer("O-SUPE", Role.SUPERVISOR, "G"),
            officer("O-ELSE", Role.AREA_LEADER, "D"),
            officer("O-DISP", Role.DISPATCHER, "C")));

    private final List<MessageRequest> sent = new ArrayList<>();
    private final InformOfFiling inform =
            new InformOfFiling(at -> Optional.of(new Informed(7, ENTRIES)), sent::addAll, () -> NOON);

    private static Entry category(String code, @Nullable Grade grade) {
        Classification classes = new Classification(null, null, null, grade, null);
        return Entry.of(new Category(code, code + "名", null, Urgency.NORMAL, null, classes, Handling.NONE));
    }

    private static Entry officer(String code, Role role, String area) {
        return Entry.of(
                new Officer(code, code, "U", List.of(role), List.of(), new Position(null, null, List.of(area))));
    }

    private static PastCase filed(@Nullable String category, @Nullable String area, Instant at) {
        return new PastCase("C1", category, area, "HOTLINE", "COMPLAINT", at, null);
    }

    @Test
    @DisplayName("立案时，分级指定角色中管辖该地的人员各得一条消息，其他角色、其他区域的没有 (REG-11e)")
    void the_officers_of_the_area_whose_role_the_grade_names_get_a_message() {
        inform.of(List.of(filed("fire", "G", NOON)));
        Map<String, String> values = Map.of("case", "C1", "categoryName", "fire名", "grade", "MAJOR", "gradeName", "重大");
        assertThat(sent)
                .containsExactly(
                        new MessageRequest("O-SEC", "graded-case-filed", values, 7, NOON),
                        new MessageRequest("O-SUPE", "graded-case-filed", values, 7, NOON));
    }

    @Test
    @DisplayName("分级没有规定的、事项没有分级的、没有事项或区域的、补录的旧案，不发消息 (REG-11e)")
    void a_case_without_such_a_grade_and_a_case_of_the_past_inform_nobody() {
        inform.of(List.of(
                filed("litter", "G", NOON),
                filed("plain", "G", NOON),
                filed(null, "G", NOON),
                filed("fire", null, NOON),
                filed("fire", "G", NOON.minus(Duration.ofDays(2)))));
        assertThat(sent).isEmpty();
    }
}
