package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All commands on one kind of aggregate. The table checks each command in this order: visibility, right, version,
 * state, rule, body. The same checks, without those of version and body, find the commands that are possible for a
 * caller.
 *
 * @param <S> the aggregate
 * @param <E> its events
 * @param reach the codes that an aggregate belongs to
 * @param readers who may read the aggregate in every state
 * @param approving how commands that need an approval are recorded
 * @param unknown the refusal for a caller who may not see the aggregate; an unknown number gets the same refusal
 */
public record CommandTable<S, E>(
        Function<S, Reach> reach,
        Right readers,
        Refusal.Code unknown,
        Approving<S, E> approving,
        List<Command<S, ?, ?, E>> rows) {

    public CommandTable {
        rows = List.copyOf(rows);
        long verbs = rows.stream().map(Command::verb).distinct().count();
        if (verbs != rows.size()) {
            throw new IllegalArgumentException("two rows have one verb");
        }
    }

    /** This table with more rows. */
    public CommandTable<S, E> and(List<Command<S, ?, ?, E>> more) {
        return new CommandTable<>(
                reach,
                readers,
                unknown,
                approving,
                Stream.concat(rows.stream(), more.stream()).toList());
    }

    /** The row of a verb; empty if no row has this verb. */
    public Optional<Command<S, ?, ?, E>> row(String verb) {
        return rows.stream().filter(row -> row.verb().equals(verb)).findFirst();
    }

    /**
     * Decides a command.
     *
     * @param version the present version of the aggregate; the call may name the version that the caller has read
     * @return the decided events and the actor, or a refusal
     */
    public Outcome<Decided<E>> run(S state, long version, Command.Call call, Instant at) {
        Reach codes = reach.apply(state);
        return isVisible(state, codes, call.caller())
                ? attempt(state, codes, call.path(), call.verb(), attempt -> attempt.run(version, call, at))
                : unknown.refused();
    }

    /**
     * Decides an approved command again as the person who requested it. All checks are repeated, except the checks of
     * the version and of a pending request.
     */
    public Outcome<Decided<E>> approved(S state, Approving.Request request, Instant at) {
        Command.Call call = new Command.Call(request.path(), request.verb(), request.requester(), request.body(), null);
        Reach codes = reach.apply(state);
        return isVisible(state, codes, request.requester())
                ? attempt(state, codes, call.path(), call.verb(), attempt -> attempt.approved(call, at))
                : unknown.refused();
    }

    /** The events that were decided, and the actor with the role that allowed the command. */
    public record Decided<E>(Actor actor, List<E> events) {}

    private Outcome<Decided<E>> attempt(
            S state, Reach codes, String path, String verb, Function<Attempt<?, ?>, Outcome<Decided<E>>> what) {
        return row(verb)
                .flatMap(row -> attempt(row, state, codes, path))
                .map(what)
                .orElseGet(() -> TableCode.NO_SUCH_PLACE.refused(Command.address(path, verb)));
    }

    private <T, B> Optional<Attempt<?, ?>> attempt(Command<S, T, B, E> row, S state, Reach codes, String path) {
        return row.places()
                .apply(state, codes)
                .filter(place -> place.path().equals(path))
                .findFirst()
                .map(place -> new Attempt<>(row, state, place));
    }

    /** The addresses of the commands that are possible for this caller now, if the body is valid. */
    public List<String> possible(S state, Caller caller, Instant at) {
        Reach codes = reach.apply(state);
        return isVisible(state, codes, caller)
                ? rows.stream()
                        .flatMap(row -> possible(row, state, codes, caller, at))
                        .toList()
                : List.of();
    }

    private <T, B> Stream<String> possible(Command<S, T, B, E> row, S state, Reach codes, Caller caller, Instant at) {
        return row.places()
                .apply(state, codes)
                .filter(place -> new Attempt<>(row, state, place).isPossible(caller, at))
                .map(place -> Command.address(place.path(), row.verb()));
    }

    /**
     * The tasks in this state, for all callers together. A queue shows only tasks of this list, so a queue never shows
     * a command that the state refuses (CASE-2h).
     */
    public List<Task> tasks(S state) {
        return tasks(state, reach.apply(state));
    }

    /** The tasks in this state, of an aggregate that belongs to the given codes. */
    public List<Task> tasks(S state, Reach codes) {
        return rows.stream()
                .filter(Command::task)
                .flatMap(row -> tasks(row, state, codes))
                .toList();
    }

    private static <S, T, B, E> Stream<Task> tasks(Command<S, T, B, E> row, S state, Reach codes) {
        return row.places()
                .apply(state, codes)
                .flatMap(place -> place instanceof Place.Ready<T> ready
                        ? Stream.of(new Task(
                                ready.path(),
                                row.verb(),
                                row.right().codes(row.inLine().apply(ready.target(), ready.reach())),
                                row.decision().excluded(ready.target()),
                                row.decision().expectedOf(ready.target()),
                                row.until().apply(ready.target())))
                        : Stream.empty());
    }

    /**
     * The verbs in this caller's queue, each with the codes that the caller claims for the verb. Empty if the caller
     * has no role for any verb.
     */
    public List<Task.Held> queue(Caller caller) {
        return rows.stream()
                .filter(Command::task)
                .map(row -> new Task.Held(row.verb(), row.right().claimed(caller)))
                .filter(held -> !held.codes().isEmpty())
                .toList();
    }

    /** The state of the place to which a command is sent; empty if the aggregate has no such place. */
    public Optional<String> stateAt(S state, Command.Call call) {
        return row(call.verb()).flatMap(row -> stateAt(row, state, reach.apply(state), call.path()));
    }

    private static <S, T, B, E> Optional<String> stateAt(Command<S, T, B, E> row, S state, Reach codes, String path) {
        return row.places()
                .apply(state, codes)
                .filter(place -> place.path().equals(path))
                .findFirst()
                .map(Place::state);
    }

    /**
     * Whether a caller may see the aggregate. The readers of the aggregate may see it. A caller who has the right to a
     * command may see it too, while the target of the command is present.
     */
    public boolean isVisible(S state, Caller caller) {
        return isVisible(state, reach.apply(state), caller);
    }

    private boolean isVisible(S state, Reach codes, Caller caller) {
        return readers.allows(caller, codes) || rows.stream().anyMatch(row -> isReady(row, state, codes, caller));
    }

    private static <S, T, B, E> boolean isReady(Command<S, T, B, E> row, S state, Reach codes, Caller caller) {
        return row.places()
                .apply(state, codes)
                .anyMatch(place -> place instanceof Place.Ready && row.right().allows(caller, place.reach()));
    }

    /** One command at one place of one aggregate. */
    private final class Attempt<T, B> {
        private final Command<S, T, B, E> row;
        private final S state;
        private final Place<T> place;

        Attempt(Command<S, T, B, E> row, S state, Place<T> place) {
            this.row = row;
            this.state = state;
            this.place = place;
        }

        Outcome<Decided<E>> run(long version, Command.Call call, Instant at) {
            return actor(call.caller())
                    .then(actor -> unchanged(version, call, actor))
                    .then(actor -> target().then(target -> unless(refusal(target, actor, at), target))
                            .then(target -> events(target, actor, call, at))
                            .map(events -> new Decided<>(actor, isRequest() ? List.of(request(call, at)) : events)));
        }

        Outcome<Decided<E>> approved(Command.Call call, Instant at) {
            return actor(call.caller())
                    .then(actor -> target().then(target -> unless(row.decision().refusal(target, actor, at), target))
                            .then(target -> events(target, actor, call, at))
                            .map(events -> new Decided<>(actor, events)));
        }

        private Outcome<List<E>> events(T target, Actor actor, Command.Call call, Instant at) {
            return row.decision()
                    .eventsFor(target, actor, call.caller(), row.body().cast(call.body()), at);
        }

        private boolean isRequest() {
            return !row.approval().isEmpty() && approving.isNeeded(row.approval());
        }

        private E request(Command.Call call, Instant at) {
            return approving.requested(
                    state,
                    new Approving.Request(row.approval(), call.path(), call.verb(), call.caller(), call.body()),
                    at);
        }

        boolean isPossible(Caller caller, Instant at) {
            return place instanceof Place.Ready<T>(var path, var reached, var now, var target)
                    && row.right()
                            .actor(caller, reached)
                            .filter(actor -> refusal(target, actor, at).isEmpty())
                            .isPresent();
        }

        private Outcome<Actor> actor(Caller caller) {
            return row.right()
                    .actor(caller, place.reach())
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(row.right().refusal(caller)));
        }

        private Outcome<Actor> unchanged(long version, Command.Call call, Actor actor) {
            Long expected = call.expected();
            return expected == null || expected == version
                    ? Outcome.done(actor)
                    : TableCode.CHANGED_MEANWHILE.refused(version);
        }

        private Outcome<T> target() {
            return switch (place) {
                case Place.Ready<T>(var path, var reached, var now, var target) -> Outcome.done(target);
                case Place.NotNow<T> absent -> TableCode.NOT_NOW.refused(absent.state());
            };
        }

        private Outcome<T> unless(Optional<Refusal> refusal, T target) {
            return refusal.<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.done(target));
        }

        private Optional<Refusal> refusal(T target, Actor actor, Instant at) {
            String address = Command.address(place.path(), row.verb());
            return TableCode.REQUESTED_ALREADY
                    .when(isRequest() && approving.isPending(state, address), address)
                    .or(() -> row.decision().refusal(target, actor, at));
        }
    }
}
