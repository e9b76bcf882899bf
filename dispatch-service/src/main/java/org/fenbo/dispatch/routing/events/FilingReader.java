package org.fenbo.dispatch.routing.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Concerned;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.SourceNumbers;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.FileCase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads filed reports and opens their cases. Of received reports it keeps the number that the sender uses. The reader
 * skips all other events of a report.
 */
public final class FilingReader implements Reader {
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final FileCase fileCase;
    private final SourceNumbers sourceNumbers;
    private final IntConsumer awaitRevision;
    private final JsonMapper json;

    /** @param awaitRevision throws {@code NotYet} if dispatch can't decide by this revision yet */
    public FilingReader(
            Aggregates<CaseFile, CaseEvent> cases,
            FileCase fileCase,
            SourceNumbers sourceNumbers,
            IntConsumer awaitRevision,
            JsonMapper json) {
        this.cases = cases;
        this.fileCase = fileCase;
        this.sourceNumbers = sourceNumbers;
        this.awaitRevision = awaitRevision;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * The fields of {@code intake.report.filed.v1} that dispatch needs.
     *
     * @param revision the registry's revision that intake checked the codes against; dispatch waits for this revision
     */
    record Filed(
            String report,
            @JsonProperty("case") String caseNumber,
            String channel,
            @Nullable String client,
            String nature,
            Optional<String> category,
            Optional<String> area,
            String urgency,
            String text,
            Optional<String> collector,
            Optional<String> collectorUnit,
            Optional<String> component,
            Optional<String> concernedUnit,
            Optional<String> concernedOfficer,
            Instant receivedAt,
            Optional<Integer> revision) {

        Matter matter() {
            Matter matter = new Matter(
                    new CaseNumber(caseNumber),
                    report,
                    channel,
                    client,
                    nature,
                    category.map(CategoryCode::new).orElse(null),
                    area.map(AreaCode::new).orElse(null),
                    urgency,
                    text,
                    collector.map(OfficerId::new).orElse(null),
                    receivedAt);
            return matter.about(component.orElse(null))
                    .seenBy(collectorUnit.map(UnitCode::new).orElse(null))
                    .concerning(Concerned.of(concernedUnit.orElse(null), concernedOfficer.orElse(null)));
        }
    }

    /** The field of {@code intake.report.received.v1} that dispatch needs. */
    record ReceivedReport(@Nullable String sourceNumber) {}

    @Override
    public String name() {
        return "dispatch.casefile";
    }

    @Override
    public void apply(List<Received> events) {
        Map<String, Aggregates.Change<CaseFile, CaseEvent>> openings = new LinkedHashMap<>();
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Received event : events) {
            switch (event.type()) {
                case "intake.report.received.v1" ->
                    sourceNumber(event).ifPresent(number -> numbers.put(event.subject(), number));
                case "intake.report.filed.v1" -> {
                    Filed filed = json.readValue(event.body(), Filed.class);
                    filed.revision().ifPresent(awaitRevision::accept);
                    Matter matter = filed.matter();
                    openings.put(
                            matter.number().value(), Aggregates.by(byRule(event), file -> fileCase.of(matter, file)));
                }
                default -> {}
            }
        }
        sourceNumbers.keep(numbers);
        cases.changeAll(openings);
    }

    private Optional<String> sourceNumber(Received event) {
        return Optional.ofNullable(
                json.readValue(event.body(), ReceivedReport.class).sourceNumber());
    }

    /** The origin of a change that the platform makes because of an event. */
    private static Origin byRule(Received event) {
        String trace = event.traceparent();
        return new Origin(Actor.platform("dispatch"), event.id(), trace == null ? Traces.current() : trace);
    }
}
