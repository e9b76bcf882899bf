package org.fenbo.backbone.web.operations;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.HeldEvents.Held;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.inbox.Inbox.Skipped;
import org.fenbo.backbone.events.relay.Republish;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.operations.OperationLog.Reason;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators may read and do in a service (OPS-1). */
@Allow(in = DISTRICT, to = OPERATOR)
@RestController
@RequestMapping("/ops")
class OperationsController {
    private static final int MOST = 1_000;
    private final MovableClock clock;
    private final ClockKeeper keeper;
    private final HeldEvents held;
    private final Inboxes inboxes;
    private final ObjectProvider<Republish> outbox;
    private final OperationLog operations;

    OperationsController(
            MovableClock clock,
            ClockKeeper keeper,
            HeldEvents held,
            Inboxes inboxes,
            ObjectProvider<Republish> outbox,
            OperationLog operations) {
        this.clock = clock;
        this.keeper = keeper;
        this.held = held;
        this.inboxes = inboxes;
        this.outbox = outbox;
        this.operations = operations;
    }

    /**
     * The body of a call that moves the clock.
     *
     * @param at the instant to move the clock to; if it is absent, the clock follows the machine's clock again
     * @param reason why, in the operator's words; required
     */
    record ClockMoved(@Nullable OffsetDateTime at, @Nullable String reason) {}

    /** The service's time. Every signed-in caller may read it, because deadlines depend on this time. */
    @AllowAll(SIGNED_IN)
    @GetMapping("/clock")
    Map<String, Object> clock() {
        return Map.of("now", clock.instant(), "moved", clock.isMoved());
    }

    @PostMapping("/clock")
    Map<String, Object> move(Access access, @RequestBody ClockMoved moved) {
        if (!keeper.isMovable()) {
            throw WebCode.CLOCK_STANDS_FAST.problem().build();
        }
        OffsetDateTime wanted = moved.at();
        Instant at = wanted == null ? null : Times.sensible("at", wanted);
        Map<String, ?> target = at == null ? Map.of() : Map.of("at", at);
        return operations.ordered(access, "move-clock", target, new Reason(moved.reason()), () -> {
            keeper.move(at);
            return clock();
        });
    }

    /**
     * The unfinished work in a service. The service is quiet if all numbers are zero.
     *
     * @param outbox how many events are not sent yet
     * @param oldestMillis age of the oldest of these events, in milliseconds
     * @param held how many events are held, 1000 at most
     */
    record Quiet(Instant now, long outbox, long oldestMillis, long parkedSubjects, int held) {}

    @GetMapping("/quiet")
    Quiet quiet() {
        Republish relay = outbox.getIfAvailable();
        return new Quiet(
                clock.instant(),
                relay == null ? 0 : relay.waiting(),
                relay == null ? 0 : relay.oldestMillis().orElse(0),
                held.parkedSubjects(),
                held.list(MOST).size());
    }

    @Allow(
            in = DISTRICT,
            to = {OPERATOR, AUDITOR})
    @GetMapping("/held")
    Map<String, Object> held() {
        return Map.of("events", held.list(MOST));
    }

    /** The operations that operators did by hand, newest first. */
    @Allow(
            in = DISTRICT,
            to = {OPERATOR, AUDITOR})
    @GetMapping("/operations")
    Map<String, Object> operations() {
        return Map.of("operations", operations.latest(MOST));
    }

    /**
     * What came of events that were given to their readers again.
     *
     * @param applied how many events were applied, also those that waited behind a parked event
     * @param parked the events that are still parked, each with its cause; 1000 at most
     */
    record Resent(int applied, List<Held> parked) {}

    /**
     * Gives the events of parked subjects to their readers again.
     *
     * @param under a subject, with all subjects below it; {@code 7/} means the entries of revision 7. If it is absent, all
     *     parked subjects are meant
     */
    @PostMapping("/held/resend")
    Resent resendAll(
            Access access,
            @RequestParam(defaultValue = "") String under,
            @RequestBody(required = false) @Nullable Reason reason) {
        Map<String, ?> target = under.isEmpty() ? Map.of() : Map.of("under", under);
        return operations.ordered(
                access,
                "resend-all",
                target,
                reason,
                () -> new Resent(inboxes.resend(under), most(held.parked(under).stream())));
    }

    /**
     * @param subject the parked subject; a parameter of the query, because the subject of an unreadable record has
     *     slashes
     */
    @PostMapping("/held/{reader}/resend")
    Resent resend(
            Access access,
            @PathVariable String reader,
            @RequestParam String subject,
            @RequestBody(required = false) @Nullable Reason reason) {
        Inbox inbox = inbox(reader);
        return operations.ordered(
                access,
                "resend",
                Map.of("reader", reader, "subject", subject),
                reason,
                () -> new Resent(
                        inbox.resend(subject),
                        most(held.parked(subject).stream()
                                .filter(one -> one.reader().equals(reader)
                                        && one.subject().equals(subject)))));
    }

    private static List<Held> most(Stream<Held> parked) {
        return parked.limit(MOST).toList();
    }

    @PostMapping("/held/{reader}/skip")
    Map<String, Object> skip(
            Access access,
            @PathVariable String reader,
            @RequestParam String subject,
            @RequestBody(required = false) @Nullable Reason reason) {
        Inbox inbox = inbox(reader);
        return operations.ordered(
                access,
                "skip",
                Map.of("reader", reader, "subject", subject),
                reason,
                () -> answer(subject, inbox.skip(subject)));
    }

    private static Map<String, Object> answer(String subject, Skipped skipped) {
        return switch (skipped) {
            case Skipped.Done done -> Map.of("skipped", done.sequence(), "applied", done.applied());
            case Skipped.Missing missing ->
                throw WebCode.EARLIER_EVENTS_MISSING
                        .problem(subject, missing.from(), missing.to())
                        .with("from", missing.from())
                        .with("to", missing.to())
                        .build();
            case Skipped.Nothing nothing ->
                throw WebCode.NOTHING_HELD.problem(subject).build();
        };
    }

    /**
     * Sends events of a topic again: all events, or only the events that were recorded since an instant.
     *
     * @param since an instant of the machine's clock; if it is absent, all events are sent
     * @param limit the most events that may be sent; if there are more, the call is refused, because every reader must
     *     process all events that are sent again
     * @param dryRun whether to count the events without sending them
     */
    @PostMapping("/outbox/republish")
    Map<String, Object> republish(
            Access access,
            @RequestParam String topic,
            @RequestParam(required = false) @Nullable OffsetDateTime since,
            @RequestParam(defaultValue = "10000") long limit,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) @Nullable Reason reason) {
        Republish relay = relay();
        Instant from = since == null ? Instant.EPOCH : since.toInstant();
        long events = relay.count(topic, from);
        if (dryRun) {
            return Map.of("events", events);
        }
        if (events > limit) {
            throw WebCode.TOO_MANY_EVENTS
                    .problem(events, limit)
                    .with("events", events)
                    .build();
        }
        return operations.ordered(
                access,
                "republish",
                Map.of("topic", topic, "since", from),
                reason,
                () -> Map.of("queued", relay.again(topic, from)));
    }

    /** Subjects with an event that can't be sent (R11). */
    @Allow(
            in = DISTRICT,
            to = {OPERATOR, AUDITOR})
    @GetMapping("/outbox/unsendable")
    Map<String, Object> unsendable() {
        return Map.of("subjects", relay().unsendable());
    }

    @PostMapping("/outbox/unsendable/resend")
    Map<String, Object> tryAgain(
            Access access, @RequestParam String subject, @RequestBody(required = false) @Nullable Reason reason) {
        Republish relay = relay();
        return operations.ordered(
                access,
                "resend-unsendable",
                Map.of("subject", subject),
                reason,
                () -> Map.of("resent", relay.resend(subject)));
    }

    private Republish relay() {
        Republish relay = outbox.getIfAvailable();
        if (relay == null) {
            throw WebCode.NO_RELAY_HERE.problem().build();
        }
        return relay;
    }

    private Inbox inbox(String reader) {
        return inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals(reader))
                .findFirst()
                .orElseThrow(() -> WebCode.NO_SUCH_READER.problem(reader).build());
    }
}
