package org.fenbo.supervision.clock.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.ClockEvent;
import org.fenbo.supervision.clock.ClockEvent.ClockMet;
import org.fenbo.supervision.clock.ClockEvent.ClockPassed;
import org.fenbo.supervision.clock.ClockEvent.ClockPaused;
import org.fenbo.supervision.clock.ClockEvent.ClockResumed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.ClockStopped;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.clock.ClockName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the events of clocks, in the log and on topic supervision.clock. */
public final class ClockEventJson {
    private static final String SET = "supervision.clock.set.v1";
    private static final String PAUSED = "supervision.clock.paused.v1";
    private static final String RESUMED = "supervision.clock.resumed.v1";
    private static final String PASSED = "supervision.clock.passed.v1";
    private static final String MET = "supervision.clock.met.v1";
    private static final String STOPPED = "supervision.clock.stopped.v1";

    private final JsonMapper json;

    public ClockEventJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record SetBody(
            @JsonProperty("case") String number,
            String clock,
            @Nullable String unit,
            Instant startedAt,
            Limit limit,
            Instant dueAt,
            String calendar,
            int revision,
            Words explanation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PausedBody(
            @JsonProperty("case") String number,
            String clock,
            @Nullable String unit,
            Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ResumedBody(
            @JsonProperty("case") String number,
            String clock,
            @Nullable String unit,
            Instant resumedAt,
            Instant earlierDueAt,
            Instant dueAt,
            Words explanation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PassedBody(
            @JsonProperty("case") String number,
            String clock,
            @Nullable String unit,
            Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record MetBody(
            @JsonProperty("case") String number,
            String clock,
            @Nullable String unit,
            Instant dueAt,
            Instant metAt,
            boolean late) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record StoppedBody(
            @JsonProperty("case") String number,
            String clock,
            @Nullable String unit,
            Reason reason) {}

    /** The fact to log for an event of a case's clock. */
    public Fact write(CaseNumber number, ClockEvent event) {
        return new Fact(type(event), event.at(), json.writeValueAsBytes(body(number.text(), event)));
    }

    private static String type(ClockEvent event) {
        return switch (event) {
            case ClockSet set -> SET;
            case ClockPaused paused -> PAUSED;
            case ClockResumed resumed -> RESUMED;
            case ClockPassed passed -> PASSED;
            case ClockMet met -> MET;
            case ClockStopped stopped -> STOPPED;
        };
    }

    private static Object body(String number, ClockEvent event) {
        String clock = event.clock().text();
        return switch (event) {
            case ClockSet set ->
                new SetBody(
                        number,
                        clock,
                        set.unit(),
                        set.startedAt(),
                        set.limit(),
                        set.dueAt(),
                        set.calendar(),
                        set.revision(),
                        set.explanation());
            case ClockPaused paused -> new PausedBody(number, clock, paused.unit(), paused.dueAt());
            case ClockResumed resumed ->
                new ResumedBody(
                        number,
                        clock,
                        resumed.unit(),
                        resumed.resumedAt(),
                        resumed.earlierDueAt(),
                        resumed.dueAt(),
                        resumed.explanation());
            case ClockPassed passed -> new PassedBody(number, clock, passed.unit(), passed.dueAt());
            case ClockMet met -> new MetBody(number, clock, met.unit(), met.dueAt(), met.metAt(), met.late());
            case ClockStopped stopped -> new StoppedBody(number, clock, stopped.unit(), stopped.reason());
        };
    }

    /** Reads a logged event. */
    public ClockEvent read(LoggedEvent logged) {
        return read(logged.type(), logged.happened(), logged.body());
    }

    /** Reads an event from its type and body. */
    public ClockEvent read(String type, Instant happened, byte[] body) {
        return switch (type) {
            case SET -> set(happened, json.readValue(body, SetBody.class));
            case PAUSED -> paused(happened, json.readValue(body, PausedBody.class));
            case RESUMED -> resumed(happened, json.readValue(body, ResumedBody.class));
            case PASSED -> passed(json.readValue(body, PassedBody.class));
            case MET -> met(json.readValue(body, MetBody.class));
            case STOPPED -> stopped(happened, json.readValue(body, StoppedBody.class));
            default -> throw new IllegalStateException("an event of clocks is not of type " + type);
        };
    }

    private static ClockSet set(Instant happened, SetBody set) {
        return new ClockSet(
                ClockName.parse(set.clock()),
                happened,
                set.unit(),
                set.startedAt(),
                set.limit(),
                set.dueAt(),
                set.calendar(),
                set.revision(),
                set.explanation());
    }

    private static ClockPaused paused(Instant happened, PausedBody paused) {
        return new ClockPaused(ClockName.parse(paused.clock()), happened, paused.unit(), paused.dueAt());
    }

    private static ClockResumed resumed(Instant happened, ResumedBody resumed) {
        return new ClockResumed(
                ClockName.parse(resumed.clock()),
                happened,
                resumed.unit(),
                resumed.resumedAt(),
                resumed.earlierDueAt(),
                resumed.dueAt(),
                resumed.explanation());
    }

    private static ClockPassed passed(PassedBody passed) {
        return new ClockPassed(ClockName.parse(passed.clock()), passed.unit(), passed.dueAt());
    }

    private static ClockMet met(MetBody met) {
        return new ClockMet(ClockName.parse(met.clock()), met.unit(), met.dueAt(), met.metAt(), met.late());
    }

    private static ClockStopped stopped(Instant happened, StoppedBody stopped) {
        return new ClockStopped(ClockName.parse(stopped.clock()), happened, stopped.unit(), stopped.reason());
    }
}
