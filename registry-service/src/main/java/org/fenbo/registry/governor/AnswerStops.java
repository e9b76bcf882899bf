package org.fenbo.registry.governor;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.governor.StoppedCategories.Step;
import org.fenbo.registry.governor.StoppedCategories.Stopped;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.message.MessageRequests;
import org.fenbo.registry.people.People;
import org.jspecify.annotations.Nullable;

/**
 * Sends the dispatchers a message about each category that dispatch has switched off, and opens an adjustment with the
 * cases as evidence (CASE-22c). If an adjustment about the category is open, the cases are added to it (REG-8i). Each step
 * has a transaction of its own, so that a message doesn't wait for the cases. A case that the registry doesn't know delays
 * the adjustment only for a while: the other cases are evidence enough (R10). One thread calls {@link #run}.
 */
public final class AnswerStops {
    private static final System.Logger LOG = System.getLogger(AnswerStops.class.getName());
    private static final int MOST = 100;
    /** The events of a case may arrive later than those of the governor. After this time, the case counts as unknown. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String TEMPLATE = "category-stopped";
    /** The proposer of the adjustment: no officer decided, but the governor of dispatch. */
    private static final String GOVERNOR = "dispatch";

    private static final Actor REGISTRY = Actor.platform("registry");
    private static final Words REASON = new Words(
            "自动派单已停用：已判明的 %2$s 件自动派单中 %1$s 件派对；其余即使全部派对，派对率也低于 %3$s%%",
            "automatic dispatch was stopped: %1$s of %2$s judged automatic orders were right; even if all others are right,"
                    + " the share is less than %3$s %%");

    private final StoppedCategories stops;
    private final SettleAdjustment settle;
    private final InForce<People> people;
    private final MessageRequests messages;
    private final Consumer<Runnable> transaction;
    private final InstantSource clock;
    /** A number that no adjustment has used yet. Cases that are added to an open adjustment need none. */
    private @Nullable AdjustmentNumber spare;
    /** The adjustments that could not be opened yet, by the event of the stop. Another thread reads them for the alert. */
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /**
     * An adjustment that can't be opened yet.
     *
     * @param since when this instance first tried to open it
     */
    public record Waiting(String category, Instant since, String cause) {
        private Waiting lastly(Waiting later) {
            return new Waiting(category, since, later.cause());
        }
    }

    /** @param transaction runs the given steps in one transaction */
    public AnswerStops(
            StoppedCategories stops,
            SettleAdjustment settle,
            InForce<People> people,
            MessageRequests messages,
            Consumer<Runnable> transaction,
            InstantSource clock) {
        this.stops = stops;
        this.settle = settle;
        this.people = people;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does the steps that are not done yet. A step that can't be done now stays open for a later call. */
    public void run() {
        Instant now = clock.instant();
        people.at(now)
                .ifPresent(known -> stops.open(Step.INFORM, MOST)
                        .forEach(stopped -> attempt(stopped, () -> inform(stopped, known, now))));
        List<Stopped> open = stops.open(Step.PROPOSE, MOST);
        open.forEach(stopped -> {
            AdjustmentNumber number = spare == null ? settle.number() : spare;
            spare = number;
            attempt(stopped, () -> propose(patient(stopped, now), number))
                    .ifPresentOrElse(
                            cause -> waiting.merge(
                                    stopped.event(), new Waiting(stopped.category(), now, cause), Waiting::lastly),
                            () -> waiting.remove(stopped.event()));
        });
        forget(open);
    }

    /** The adjustments that wait. */
    public List<Waiting> waiting() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::category))
                .toList();
    }

    /** Another instance may have opened the adjustment. If there are more open steps, they aren't all known here. */
    private void forget(List<Stopped> open) {
        if (open.size() < MOST) {
            waiting.keySet().retainAll(open.stream().map(Stopped::event).toList());
        }
    }

    /** The stopped category; without its unknown cases if it has waited long enough for them. */
    private Stopped patient(Stopped stopped, Instant now) {
        Waiting before = waiting.get(stopped.event());
        return before == null || now.isBefore(before.since().plus(PATIENCE))
                ? stopped
                : stopped.with(settle.known(stopped.cases()));
    }

    /** The cause if the step failed. */
    private Optional<String> attempt(Stopped stopped, Runnable step) {
        try {
            transaction.accept(step);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "category " + stopped.category() + " is tried later", e);
            stops.postpone(stopped);
            return Optional.of(e.toString());
        }
    }

    private void inform(Stopped stopped, People known, Instant now) {
        if (stops.use(Step.INFORM, stopped)) {
            messages.send(dispatchers(known, now)
                    .map(dispatcher ->
                            new MessageRequest(dispatcher, TEMPLATE, values(stopped, known), known.revision(), now))
                    .toList());
        }
    }

    private static Stream<String> dispatchers(People known, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, known.entries().zone());
        return known.entries().officers().values().stream()
                .filter(officer -> officer.roles().contains(Role.DISPATCHER) && !officer.hasLeft(day))
                .map(officer -> officer.code())
                .sorted();
    }

    private static Map<String, String> values(Stopped stopped, People known) {
        String name = Optional.ofNullable(known.entries().categories().get(stopped.category()))
                .map(Category::name)
                .orElse("");
        return Map.of(
                "category", stopped.category(),
                "categoryName", name,
                "right", String.valueOf(stopped.right()),
                "judged", String.valueOf(stopped.judged()),
                "percent", String.valueOf(stopped.percent()));
    }

    private void propose(Stopped stopped, AdjustmentNumber number) {
        if (!stops.use(Step.PROPOSE, stopped)) {
            return;
        }
        switch (proposed(stopped, number)) {
            case Outcome.Done(var current) -> {
                if (current.adjustment().proposal().number().equals(number)) {
                    spare = null;
                }
            }
            case Outcome.Refused(var refusal) ->
                throw new NotProposed(refusal.code().name());
        }
    }

    // The category may have left the list since then. The adjustment then doesn't name it.
    private Outcome<Adjustments.Current> proposed(Stopped stopped, AdjustmentNumber number) {
        return switch (settle.propose(proposal(stopped, number, stopped.category()), REGISTRY)) {
            case Outcome.Refused(var refusal)
            when refusal.field().equals("category") -> settle.propose(proposal(stopped, number, null), REGISTRY);
            case Outcome<Adjustments.Current> decided -> decided;
        };
    }

    private static Proposal proposal(Stopped stopped, AdjustmentNumber number, @Nullable String category) {
        return new Proposal(
                number,
                Cause.DRIFT,
                Level.DUTY,
                new Proposal.Matter(category, null, null),
                null,
                stopped.cases(),
                REASON.with(List.of(stopped.right(), stopped.judged(), stopped.percent()))
                        .both(),
                GOVERNOR);
    }

    /** Undoes the transaction of a proposal that isn't possible now, for example because a case hasn't been read yet. */
    private static final class NotProposed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotProposed(String code) {
            super(code, null, false, false);
        }
    }
}
