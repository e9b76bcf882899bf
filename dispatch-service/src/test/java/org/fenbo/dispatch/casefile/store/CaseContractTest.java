package org.fenbo.dispatch.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.ApprovalEvent.Requester;
import org.fenbo.dispatch.casefile.CancelGround;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseCancelled;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseVoided;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWithdrawn;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.FilingEvent.FactsStated;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.ReferUpChoice;
import org.fenbo.dispatch.casefile.ReferUpEvent;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ShelvingEvent;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.VoidGround;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks the events of a case against their published contract. */
class CaseContractTest {
    private static final Path CONTRACT = Path.of("contract/dispatch.case");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final EventJson<CaseEvent> facts = CaseEventJson.with(JSON);

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_fits_its_schema_and_is_read_and_written_unchanged(Path example) throws IOException {
        String type = "dispatch." + Objects.requireNonNull(example.getParent()).getFileName();
        byte[] body = Files.readAllBytes(example);
        assertThat(schema(type).validate(JSON.readTree(body))).isEmpty();
        CaseEvent read = facts.read(type, Cases.NOON, body);
        assertThat(facts.typeOf(read)).isEqualTo(type);
        assertThat(JSON.readTree(facts.bodyOf(read))).isEqualTo(JSON.readTree(body));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_written_event_fits_its_schema(CaseEvent event) throws IOException {
        assertThat(schema(facts.typeOf(event)).validate(JSON.readTree(facts.bodyOf(event))))
                .isEmpty();
    }

    @Test
    @DisplayName("每种事件都有契约，没有多余的契约")
    void every_event_has_a_contract_with_an_example_and_every_contract_has_an_event() throws IOException {
        assertThat(examples()
                        .map(example -> "dispatch."
                                + Objects.requireNonNull(example.getParent()).getFileName()))
                .containsAll(facts.literals());
        try (Stream<Path> folders = Files.list(CONTRACT)) {
            assertThat(folders.map(folder -> "dispatch." + folder.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(facts.literals());
        }
    }

    @Test
    void an_unknown_field_of_a_later_version_is_ignored() {
        CaseEvent read = facts.read(
                "dispatch.order.accepted.v1",
                Cases.NOON,
                "{\"order\":1,\"officer\":\"O-LIAI\",\"new\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(Cases.accepted(1));
    }

    @Test
    @DisplayName("申请只记在案内，不对外发布 (CASE-18)")
    void events_of_a_request_are_logged_and_readable_but_not_published() {
        CaseEvent requested = new ApprovalRequested(
                1,
                "void",
                "void",
                new Requester(Cases.DISPATCHER, Cases.CLEANING, List.of("dispatcher"), List.of("CENTRE U-S1")),
                "{\"ground\":\"FILED_TWICE\"}",
                Cases.NOON);
        assertThat(facts.fact(requested, Cases.NOON).internal()).isTrue();
        assertThat(facts.read(facts.typeOf(requested), Cases.NOON, facts.bodyOf(requested)))
                .isEqualTo(requested);
        assertThat(facts.literals()).noneMatch(literal -> literal.contains("approval"));
        assertThat(facts.internalLiterals())
                .hasSize(10)
                .contains(
                        "dispatch.case.commented.v1",
                        "dispatch.case.linked.v1",
                        "dispatch.case.unlinked.v1",
                        "dispatch.order.named.v1",
                        "dispatch.order.passed.v1");
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("schema.json"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(10);
            return found.stream();
        }
    }

    static Stream<CaseEvent> events() {
        return Stream.of(
                new CaseFiled(Cases.MATTER, 3, Cases.NOON),
                new CaseFiled(Cases.MATTER, null, Cases.NOON),
                Cases.queued(QueueGround.BY_DECISION),
                new CaseQueued(
                        QueueGround.BY_DECISION,
                        3,
                        null,
                        List.of(new RankedUnit(Cases.SQUAD, 0.4, 2, "category", "likeness-1")),
                        Cases.NOON),
                Cases.dispatched(1, Cases.CLEANING),
                Cases.byFirstContact(1, Cases.CLEANING),
                Cases.byRuling(3, Cases.CLEANING),
                new OrderDispatched(
                        2,
                        Cases.SQUAD,
                        new Responsibility.ByRuling(
                                Cases.ARBITER,
                                "theirs",
                                null,
                                new AgainstList(
                                        AgainstList.Ground.MAY_BE_TAKEN_BACK, "D-1", Cases.CLEANING, 4, "nearest")),
                        Cases.NOON),
                Cases.queued(QueueGround.DISPUTED),
                ((CaseQueued) Cases.queued(QueueGround.BY_DECISION))
                        .referredTo(new UnitCode("U-CMD"), Cases.DISPATCHER, "two streets", Cases.NOON),
                new FactsStated(Map.of("size", "12"), Cases.DISPATCHER, Cases.NOON),
                Cases.helping(2, Cases.SQUAD),
                Cases.helpAccepted(2, Cases.HANDLER),
                Cases.helpAnswered(2, Cases.HANDLER),
                Cases.waived(2),
                new CooperationWithdrawn(2, Cases.NOON),
                Cases.accepted(1),
                Cases.returnAsked(1),
                Cases.returnGranted(1),
                Cases.returnRefused(1),
                Cases.withdrawn(1),
                Cases.answered(1),
                Cases.verified(1),
                Cases.reworked(1),
                Cases.undecided(1, Cases.VERIFIER),
                new CaseVoided(VoidGround.FILED_TWICE, Cases.DISPATCHER, Cases.NOON),
                new CaseCancelled(CancelGround.GONE, Cases.DISPATCHER, Cases.NOON),
                Cases.referredUp(1),
                new ReferUpEvent.ReferUpDecided(1, ReferUpChoice.KEY_ORDER, Cases.DISPATCHER, "r", Cases.NOON),
                Cases.paused(1),
                Cases.resumed(1),
                Cases.extended(1, 2),
                Cases.shelved(),
                new ShelvingEvent.CaseReviewed(Cases.CLEANING, "f", "p", Cases.NOON, Cases.LIAISON, Cases.NOON),
                new ShelvingEvent.CaseTakenUp("f", Cases.LIAISON, Cases.NOON),
                Cases.closed(),
                Cases.reopened(1),
                Cases.queued(QueueGround.REDO));
    }

    private static Schema schema(String type) throws IOException {
        Path file = CONTRACT.resolve(type.substring("dispatch.".length())).resolve("schema.json");
        return SCHEMAS.getSchema(JSON.readTree(Files.readAllBytes(file)));
    }
}
