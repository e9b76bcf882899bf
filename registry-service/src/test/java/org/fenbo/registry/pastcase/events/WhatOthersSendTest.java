package org.fenbo.registry.pastcase.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.fenbo.registry.pastcase.UnlistedCases.UnlistedOrder;
import org.fenbo.registry.pastcase.UnlistedInMemory;
import org.junit.jupiter.api.Test;

/** The registry can read every published example of the events that it needs from intake and dispatch. */
class WhatOthersSendTest {

    private final Noted noted = new Noted();
    private final UnlistedInMemory unlisted = new UnlistedInMemory();
    private final CaseReader reader = new CaseReader(noted, unlisted, filed -> {});

    @Test
    void every_filed_report_is_recorded_and_its_point_is_kept_if_there_is_a_point() throws IOException {
        for (Path example : examples("intake-service/contract/intake.report/filed.v1")) {
            reader.apply(List.of(received("intake.report.filed.v1", "R1", example)));
        }
        List<PastCase> filed = noted.filed();
        assertThat(filed)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(one -> one.number().startsWith("C"));
        assertThat(filed)
                .filteredOn(one -> one.point() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.facts()).containsEntry("channel", "GRID_COLLECTOR"));
    }

    @Test
    void every_event_of_a_case_is_recorded_or_skipped() throws IOException {
        for (String type : List.of(
                "case.filed",
                "case.queued",
                "order.dispatched",
                "return.granted",
                "case.closed",
                "case.reclassified",
                "case.reopened",
                "case.voided")) {
            for (Path example : examples("dispatch-service/contract/dispatch.case/" + type + ".v1")) {
                reader.apply(List.of(received("dispatch." + type + ".v1", "C1", example)));
            }
        }
        assertThat(noted.steps)
                .hasAtLeastOneElementOfType(PastCases.Step.Dispatched.class)
                .hasAtLeastOneElementOfType(PastCases.Step.Returned.class)
                .hasAtLeastOneElementOfType(PastCases.Step.Closed.class)
                .contains(new PastCases.Step.Reopened("C1"), new PastCases.Step.Reclassified("C1", "103009"))
                .hasAtLeastOneElementOfType(PastCases.Step.Dropped.class)
                .contains(
                        new PastCases.Step.Queued("C1", PastCases.Ground.DECISION),
                        new PastCases.Step.Queued("C1", PastCases.Ground.FIRST_CONTACT))
                .allMatch(step -> step.number().equals("C1"));
        assertThat(unlisted.orders)
                .as("orders that the arbiter or a person of first contact decided")
                .contains(new UnlistedOrder("C1", 3, UnlistedCases.Ground.RULING, "U-CG", "O-ARBI", "市政道路的井盖由区城市管理局负责"))
                .anyMatch(order -> order.ground() == UnlistedCases.Ground.FIRST_CONTACT);
    }

    private static Received received(String type, String subject, Path example) throws IOException {
        return new Received(
                "1",
                type.substring(0, type.indexOf('.', type.indexOf('.') + 1)),
                subject,
                1,
                type,
                Instant.EPOCH,
                new Actor("O", null, null, null),
                null,
                Files.readAllBytes(example));
    }

    private static List<Path> examples(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..").resolve(folder))) {
            return files.filter(file -> !file.endsWith("schema.json")).sorted().toList();
        }
    }

    /** Stores the steps in a list. */
    private static final class Noted implements PastCases {
        private final List<Step> steps = new ArrayList<>();

        List<PastCase> filed() {
            return steps.stream()
                    .flatMap(step -> step instanceof Step.Filed(var what) ? Stream.of(what) : Stream.empty())
                    .toList();
        }

        @Override
        public void note(List<Step> more) {
            steps.addAll(more);
        }

        @Override
        public void forget(Instant before) {}

        @Override
        public int count(Instant from, Instant until) {
            return filed().size();
        }

        @Override
        public void each(Instant from, Instant until, Consumer<PastCase> taker) {
            filed().forEach(taker);
        }

        @Override
        public List<PastCase> open() {
            return filed();
        }

        @Override
        public Set<String> known(Collection<String> numbers) {
            return Set.copyOf(numbers);
        }

        @Override
        public Figures figures(Instant from, Instant until) {
            return new Figures(List.of(), List.of());
        }

        @Override
        public List<Handled> handled(Instant from, Instant until) {
            return List.of();
        }

        @Override
        public Use use(String duty, String team, Collection<String> areas) {
            return new Use(0, 0);
        }
    }
}
