package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.routing.MadeUpRegistry.lead;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TakeBacksTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 27, 12, 0);
    private static final Condition LARGE = new Condition.OneOf("size", Set.of("LARGE"));
    private static final int MANY = 10_000;

    private static DutyEntry takenBack(String code, String category, Where where) {
        return new DutyEntry(
                code,
                category,
                where,
                lead("U-D"),
                List.of(LARGE),
                Condition.Days.ALL,
                new RoutingContent.Terms(true, false, false));
    }

    private static TakeBacks of(List<DutyEntry> lines) {
        return new TakeBacks(new RoutingContent(
                lines,
                List.of(),
                List.of(),
                List.of(),
                new Hierarchy(Map.of("S1", "D", "S2", "D")),
                Map.of(),
                new Hierarchy(Map.of("leaf", "main", "main", "type", "twig", "main", "other", "type")),
                Map.of(),
                List.of(),
                Set.of(),
                new RoutingContent.Settings(ZoneId.of("Asia/Shanghai"), true, 2, true)));
    }

    private static List<String> perhaps(TakeBacks takeBacks, List<String> categories, List<String> areas) {
        return takeBacks.of(categories, areas, NOON, Map.of()).perhaps().stream()
                .map(one -> one.line().code())
                .toList();
    }

    @Test
    @DisplayName("可能已收回的：该分类及其上级、下级的各条，按编码排列；别的分类、别的区域的不算 (REG-17d)")
    void the_lines_of_the_category_of_those_above_and_of_those_below_count_in_the_order_of_their_codes() {
        TakeBacks takeBacks = of(List.of(
                takenBack("6", "leaf", Where.ANYWHERE),
                takenBack("5", "main", new Where.In("D")),
                takenBack("4", "type", new Where.In("S1")),
                takenBack("3", "other", Where.ANYWHERE),
                takenBack("2", "main", new Where.In("S2")),
                takenBack("1", "twig", Where.ANYWHERE),
                takenBack("7", "not in the tree", Where.ANYWHERE)));
        List<String> street = List.of("S1", "D");
        assertThat(perhaps(takeBacks, List.of("main", "type"), street)).containsExactly("1", "4", "5", "6");
        assertThat(perhaps(takeBacks, List.of("leaf", "main", "type"), street)).containsExactly("4", "5", "6");
        assertThat(perhaps(takeBacks, List.of("type"), List.of("D"))).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(perhaps(takeBacks, List.of("not in the tree"), List.of())).containsExactly("7");
        assertThat(perhaps(takeBacks, List.of(), List.of())).isEmpty();
    }

    /** Counts how often a line asks whether its category is among the asked ones. */
    private static final class Asked extends AbstractList<String> {
        private final List<String> categories = List.of("leaf", "main", "type");
        private int times;

        @Override
        public String get(int index) {
            return categories.get(index);
        }

        @Override
        public int size() {
            return categories.size();
        }

        @Override
        public boolean contains(Object category) {
            times++;
            return categories.contains(category);
        }
    }

    @Test
    @DisplayName("清单有一万条别的分类的收回职责：查询只看本分类的一条 (REG-17)")
    void a_look_up_reads_only_the_lines_of_its_category() {
        Stream<DutyEntry> others =
                IntStream.range(0, MANY).mapToObj(number -> takenBack("X" + number, "other", Where.ANYWHERE));
        List<DutyEntry> lines = new ArrayList<>(others.toList());
        lines.add(takenBack("1", "leaf", Where.ANYWHERE));
        Asked asked = new Asked();
        assertThat(perhaps(of(lines), asked, List.of())).containsExactly("1");
        assertThat(asked.times).isEqualTo(1);
    }
}
