package org.fenbo.backbone.web.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Aggregates.Happened;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.problem.BodyReader;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Offers the commands on one kind of aggregate over HTTP. Idempotency key, body, checks, transaction and answer have
 * the same rules for all commands.
 *
 * @param <S> the aggregate
 * @param <E> its events
 */
public final class CommandDoor<S, E> {
    private final Aggregates<S, E> aggregates;
    private final CommandTable<S, E> table;
    private final View<S> view;
    private final Tools tools;
    private final RefusalListener listener;

    /** The tools that all command doors share. */
    public record Tools(Idempotency idempotency, BodyReader bodies, InstantSource clock) {}

    /** Makes the body of an answer from an aggregate, for one caller. */
    @FunctionalInterface
    public interface View<S> {
        /** @param possible addresses of the commands that this caller may give now */
        Object of(Changed<S, ?> found, Caller caller, List<String> possible);
    }

    public CommandDoor(Aggregates<S, E> aggregates, CommandTable<S, E> table, View<S> view, Tools tools) {
        this(aggregates, table, view, tools, RefusalListener.NONE);
    }

    /** @param listener receives each refusal of a command */
    public CommandDoor(
            Aggregates<S, E> aggregates,
            CommandTable<S, E> table,
            View<S> view,
            Tools tools,
            RefusalListener listener) {
        this.aggregates = aggregates;
        this.table = table;
        this.view = view;
        this.tools = tools;
        this.listener = listener;
    }

    /**
     * Gives a command to an aggregate.
     *
     * @param subject number of the aggregate
     * @param address the command's address below the aggregate's address; its last segment is the verb
     * @param content the body's bytes; null if the call has no body
     * @return the new state with its ETag and the commands that are possible next
     * @throws Problem if the command is refused
     */
    public ResponseEntity<Object> give(
            Caller caller, CommandHeaders headers, String subject, String address, byte @Nullable [] content) {
        int end = address.lastIndexOf('/');
        String path = end < 0 ? "" : address.substring(0, end);
        String verb = address.substring(end + 1);
        Class<?> type = RefusalProblem.orThrow(Outcome.of(table.row(verb), TableCode.NO_SUCH_PLACE.refusal(address))
                .map(Command::body));
        Object body = tools.bodies().read(content, type);
        Command.Call call = new Command.Call(path, verb, caller, body, headers.expected());
        List<Refusal> refusals = new ArrayList<>(1);
        try {
            return tools.idempotency()
                    .once(
                            new Idempotency.Call(caller.id(), headers.idempotencyKey(), subject + "/" + address, body),
                            () -> switch (change(subject, call)) {
                                case Outcome.Done<Changed<S, E>>(var changed) -> answer(caller, changed);
                                case Outcome.Refused<Changed<S, E>>(var refusal) -> {
                                    refusals.add(refusal);
                                    throw problem(subject, call, refusal);
                                }
                            });
        } catch (Problem problem) {
            String key = String.valueOf(headers.idempotencyKey());
            refusals.forEach(refusal -> listener.refused(new RefusalListener.Refused(caller, key, subject, refusal)));
            throw problem;
        }
    }

    /**
     * If the state or a rule refuses the command, the problem also contains the present state and the commands that
     * this caller may give now (CASE-1f).
     */
    private Problem problem(String subject, Command.Call call, Refusal refusal) {
        Problem.Builder problem = RefusalProblem.begin(refusal);
        if (refusal.kind() == Refusal.Kind.STATE || refusal.kind() == Refusal.Kind.RULE) {
            aggregates
                    .find(subject)
                    .map(Changed::state)
                    .ifPresent(state -> problem.with(
                                    "state", table.stateAt(state, call).orElse(null))
                            .with("possible", possible(state, call.caller())));
        }
        return problem.build();
    }

    private List<String> possible(S state, Caller caller) {
        return table.possible(state, caller, tools.clock().instant());
    }

    /** The right to read an aggregate in every state. Lists filter their items by this right. */
    public Right readers() {
        return table.readers();
    }

    private Outcome<Changed<S, E>> change(String subject, Command.Call call) {
        return aggregates.change(
                subject,
                (state, version) -> state == null
                        ? table.unknown().refused()
                        : table.run(state, version, call, tools.clock().instant())
                                .map(decided -> new Happened<>(
                                        new Origin(decided.actor(), null, Traces.current()), decided.events())));
    }

    /**
     * The answer that shows one aggregate to a caller.
     *
     * @throws Problem if the aggregate is unknown, or if the caller may not see it
     */
    public ResponseEntity<Object> show(Caller caller, String subject) {
        return answer(caller, visible(caller, subject));
    }

    /**
     * The present state of an aggregate that the caller may see.
     *
     * @throws Problem if the aggregate is unknown; a caller who may not see it gets the same problem (SEC-1f)
     */
    public Changed<S, E> visible(Caller caller, String subject) {
        return RefusalProblem.orThrow(Outcome.of(
                aggregates.find(subject).filter(found -> table.isVisible(found.state(), caller)),
                table.unknown().refusal()));
    }

    /**
     * The present state of an aggregate that the caller may see, if the caller also has a right.
     *
     * @throws Problem if the aggregate is unknown, or if the caller lacks the right
     */
    public Changed<S, E> visible(Caller caller, String subject, Right right) {
        Changed<S, E> found = visible(caller, subject);
        if (!isHeld(right, caller, found.state())) {
            throw RefusalProblem.of(right.refusal(caller));
        }
        return found;
    }

    /** Whether the caller has a right to this aggregate. */
    public boolean isHeld(Right right, Caller caller, S state) {
        return right.allows(caller, table.reach().apply(state));
    }

    private ResponseEntity<Object> answer(Caller caller, Changed<S, E> changed) {
        return ResponseEntity.ok()
                .eTag("\"" + changed.version() + "\"")
                .body(view.of(changed, caller, possible(changed.state(), caller)));
    }
}
