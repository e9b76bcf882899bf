package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every command on one kind of aggregate, and the one pass of checks, in this order: visible, right, version, state,
 * rule, body. What is possible for a caller is found by the same checks.
 *
 * @param <S> the aggregate
 * @param <E> its events
 * @param reach the codes that an aggregate belongs to
 * @param readers who may read it in every state
 * @param unknown how an aggregate is refused to a caller who may not see it; an unknown number is refused in the same way
 */
public record CommandTable<S, E>(
        Function<S, Reach> reach, Right readers, Refusal.Code unknown, List<Command<S, ?, ?, E>> rows) {

    public CommandTable {
        rows = List.copyOf(rows);
        long verbs = rows.stream().map(Command::verb).distinct().count();
        if (verbs != rows.size()) {
            throw new IllegalArgumentException("two rows have one verb");
        }
    }

    /** The row of a verb; empty if there is none. */
    public Optional<Command<S, ?, ?, E>> row(String verb) {
        return rows.stream().filter(row -> row.verb().equals(verb)).findFirst();
    }

    /**
     * Decides a command.
     *
     * @param version of the aggregate, which the caller may have named
     * @return the events that follow, and who acts; or a refusal
     */
    public Outcome<Decided<E>> run(S state, long version, Command.Call call, Instant at) {
        if (!isVisible(state, call.caller())) {
            return unknown.refused();
        }
        return row(call.verb())
                .map(row -> run(row, state, version, call, at))
                .orElseGet(() -> TableCode.NO_SUCH_PLACE.refused(call.address()));
    }

    /** What was decided, and in which role. */
    public record Decided<E>(Actor actor, List<E> events) {}

    private <T, B> Outcome<Decided<E>> run(
            Command<S, T, B, E> row, S state, long version, Command.Call call, Instant at) {
        return row.places()
                .apply(state)
                .filter(place -> place.path().equals(call.path()))
                .findFirst()
                .map(place -> new Attempt<>(row, place).run(version, call, at))
                .orElseGet(() -> TableCode.NO_SUCH_PLACE.refused(call.address()));
    }

    /** The addresses at which this caller would not be refused whatever the body. */
    public List<String> possible(S state, Caller caller, Instant at) {
        return isVisible(state, caller)
                ? rows.stream().flatMap(row -> possible(row, state, caller, at)).toList()
                : List.of();
    }

    private <T, B> Stream<String> possible(Command<S, T, B, E> row, S state, Caller caller, Instant at) {
        return row.places()
                .apply(state)
                .filter(place -> new Attempt<>(row, place).isPossible(caller, at))
                .map(place -> Command.address(place.path(), row.verb()));
    }

    /** What is expected now, of anybody. A queue is a filter on it, so it never shows what the state refuses (CASE-2h). */
    public List<Task> tasks(S state) {
        return rows.stream()
                .filter(Command::task)
                .flatMap(row -> tasks(row, state))
                .toList();
    }

    private static <S, T, B, E> Stream<Task> tasks(Command<S, T, B, E> row, S state) {
        return row.places()
                .apply(state)
                .filter(place -> place instanceof Place.Ready)
                .map(place -> new Task(place.path(), row.verb(), row.right().codes(place.reach())));
    }

    /** The verbs of this caller's queue, each with the codes that the caller claims for it; empty without a role for any. */
    public List<Task.Held> queue(Caller caller) {
        return rows.stream()
                .filter(Command::task)
                .map(row -> new Task.Held(row.verb(), row.right().claimed(caller)))
                .filter(held -> !held.codes().isEmpty())
                .toList();
    }

    /** The state of the place that a command goes to; empty if there is no such place. */
    public Optional<String> stateAt(S state, Command.Call call) {
        return row(call.verb()).flatMap(row -> stateAt(row, state, call.path()));
    }

    private static <S, T, B, E> Optional<String> stateAt(Command<S, T, B, E> row, S state, String path) {
        return row.places()
                .apply(state)
                .filter(place -> place.path().equals(path))
                .findFirst()
                .map(Place::state);
    }

    /** Its readers may see it, and so may who is able to do something with it in its present state. */
    public boolean isVisible(S state, Caller caller) {
        return readers.allows(caller, reach.apply(state)) || rows.stream().anyMatch(row -> isReady(row, state, caller));
    }

    private static <S, T, B, E> boolean isReady(Command<S, T, B, E> row, S state, Caller caller) {
        return row.places()
                .apply(state)
                .anyMatch(place -> place instanceof Place.Ready && row.right().allows(caller, place.reach()));
    }

    /** One command at one place. */
    private final class Attempt<T, B> {
        private final Command<S, T, B, E> row;
        private final Place<T> place;

        Attempt(Command<S, T, B, E> row, Place<T> place) {
            this.row = row;
            this.place = place;
        }

        Outcome<Decided<E>> run(long version, Command.Call call, Instant at) {
            return actor(call.caller())
                    .then(actor -> unchanged(version, call, actor))
                    .then(actor -> target().then(target -> allowed(target, actor, at))
                            .then(target -> row.decision()
                                    .events(target, actor, row.body().cast(call.body()), at))
                            .map(events -> new Decided<>(actor, events)));
        }

        boolean isPossible(Caller caller, Instant at) {
            return place instanceof Place.Ready<T>(var path, var reached, var now, var target)
                    && row.right()
                            .actor(caller, reached)
                            .filter(actor ->
                                    row.decision().refusal(target, actor, at).isEmpty())
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
                case Place.NotNow<T>(var path, var reached, var now) -> TableCode.NOT_NOW.refused(now);
            };
        }

        private Outcome<T> allowed(T target, Actor actor, Instant at) {
            return row.decision()
                    .refusal(target, actor, at)
                    .<Outcome<T>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(target));
        }
    }
}
