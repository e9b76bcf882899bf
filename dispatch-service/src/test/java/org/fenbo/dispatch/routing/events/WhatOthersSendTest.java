package org.fenbo.dispatch.routing.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.testing.InMemoryAggregates;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Concerned;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.FileCase;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.store.RoutingTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that dispatch reads every example event of intake and of the registry, including examples of earlier versions.
 */
class WhatOthersSendTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_filed_report_opens_its_case_and_other_events_of_a_report_are_ignored() throws IOException {
        InMemoryAggregates<CaseFile, CaseEvent> cases = new InMemoryAggregates<>(CaseFile::fold);
        Map<String, String> sourceNumbers = new HashMap<>();
        FilingReader reader = new FilingReader(cases, fileCase(), sourceNumbers::putAll, revision -> {}, JSON);
        List<Path> filed = examples("intake-service/contract/intake.report/filed.v1");
        for (Path example : filed) {
            reader.apply(List.of(received("intake.report.filed.v1", example)));
        }
        for (Path example : examples("intake-service/contract/intake.report/received.v1")) {
            reader.apply(List.of(received("intake.report.received.v1", example)));
        }
        for (Path example : examples("intake-service/contract/intake.report/joined.v1")) {
            reader.apply(List.of(received("intake.report.joined.v1", example)));
        }
        assertThat(filed).hasSizeGreaterThanOrEqualTo(4);
        assertThat(sourceNumbers).containsEntry("likely-twin.json", "72688");
        assertThat(cases.events().stream().filter(CaseFiled.class::isInstance).map(CaseFiled.class::cast))
                .hasSameSizeAs(cases(filed))
                .allSatisfy(opened -> assertThat(opened.matter().report()).startsWith("R"));
    }

    @Test
    @DisplayName("采集人的单位随立案到达案件；较早的事件没有单位 (CASE-6c)")
    void the_unit_of_the_collector_reaches_the_case() throws IOException {
        assertThat(collectorUnit("from-a-collector-of-a-unit.json")).contains(new UnitCode("U-C11"));
        assertThat(collectorUnit("from-a-collector.json")).isEmpty();
    }

    @Test
    @DisplayName("被反映的单位和人员随立案到达案件 (CASE-21d)")
    void the_unit_and_the_person_that_a_report_is_about_reach_the_case() throws IOException {
        assertThat(opened("about-a-unit.json").map(Matter::concerned)).contains(Concerned.of("U-S1", "O-LI"));
        assertThat(opened("by-hotline.json").map(Matter::concerned)).contains(Concerned.NOBODY);
    }

    private static Optional<UnitCode> collectorUnit(String example) throws IOException {
        return opened(example).flatMap(matter -> Optional.ofNullable(matter.collectorUnit()));
    }

    private static Optional<Matter> opened(String example) throws IOException {
        InMemoryAggregates<CaseFile, CaseEvent> cases = new InMemoryAggregates<>(CaseFile::fold);
        Path filed =
                Path.of("../intake-service/contract/intake.report/filed.v1").resolve(example);
        new FilingReader(cases, fileCase(), numbers -> {}, revision -> {}, JSON)
                .apply(List.of(received("intake.report.filed.v1", filed)));
        return cases.events().stream()
                .filter(CaseFiled.class::isInstance)
                .map(CaseFiled.class::cast)
                .map(CaseFiled::matter)
                .findFirst();
    }

    @Test
    @DisplayName("读取名册设定的邻格，名册的其他事件略过 (CASE-13b)")
    void the_linked_grids_of_the_roster_are_read() throws IOException {
        Map<String, List<String>> stored = new HashMap<>();
        LinkedGridsReader reader =
                new LinkedGridsReader((grid, linked, at) -> stored.put(grid, List.copyOf(linked)), JSON);
        for (String type : List.of("covered", "uncovered", "linked")) {
            for (Path example : examples("registry-service/contract/registry.roster/" + type + ".v1")) {
                reader.apply(List.of(received("registry.roster." + type + ".v1", example)));
            }
        }
        assertThat(stored).isEqualTo(Map.of("440399001001G01", List.of("440399001001G02", "440399001002G01")));
    }

    @Test
    void a_case_waits_for_the_revision_that_its_report_was_checked_against() throws IOException {
        InMemoryAggregates<CaseFile, CaseEvent> cases = new InMemoryAggregates<>(CaseFile::fold);
        FilingReader reader = new FilingReader(cases, fileCase(), numbers -> {}, WhatOthersSendTest::isMissing, JSON);
        Path example = Path.of("../intake-service/contract/intake.report/filed.v1/by-hotline-under-a-revision.json");
        assertThatThrownBy(() -> reader.apply(List.of(received("intake.report.filed.v1", example))))
                .isInstanceOf(NotYet.class)
                .hasMessageContaining("revision:3");
        assertThat(cases.events()).isEmpty();
    }

    private static void isMissing(int revision) {
        throw new NotYet("revision:" + revision);
    }

    @Test
    void a_table_is_built_from_the_examples_of_all_entries_that_routing_uses() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path example : examples("registry-service/contract/registry.entry/published.v1")) {
            JsonNode entry = JSON.readTree(Files.readAllBytes(example));
            String kind = entry.path("kind").asString();
            if (RoutingTables.KINDS.fields().containsKey(kind)) {
                rows.add(new Row(
                        kind, entry.path("code").asString(), entry.path("entry").toString()));
            }
        }
        assertThat(rows.stream().map(Row::kind))
                .containsAll(RoutingTables.KINDS.fields().keySet());
        RoutingTable table = new RoutingTables(JSON).build(3, rows.stream());
        assertThat(rows.stream().filter(row -> row.kind().equals("unit")).map(row -> new UnitCode(row.code())))
                .isNotEmpty()
                .allMatch(table::knows);
    }

    /** The numbers of the cases in the examples; two examples may have the same number. */
    private static Set<String> cases(List<Path> filed) throws IOException {
        Set<String> cases = new HashSet<>();
        for (Path example : filed) {
            cases.add(JSON.readTree(Files.readAllBytes(example)).path("case").asString());
        }
        return cases;
    }

    private static List<Path> examples(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..").resolve(folder))) {
            return files.filter(file -> !file.endsWith("schema.json")).sorted().toList();
        }
    }

    private static Received received(String type, Path example) throws IOException {
        String name = String.valueOf(example.getFileName());
        Actor sender = new Actor("somebody", null, null, null);
        return new Received(name, "a topic", name, 1, type, NOON, sender, null, Files.readAllBytes(example));
    }

    private static FileCase fileCase() {
        return new FileCase(FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1, () -> NOON);
    }
}
