package org.fenbo.dispatch.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.TaskList.Asking;
import org.fenbo.dispatch.casefile.TaskList.Taken;

/**
 * A person takes a task from a queue, so that others see who does it (CASE-2k). The task is free again when the case
 * moves on, when the person gives it back, and after some minutes. A command isn't refused because another person has
 * taken its task: an urgent matter must not wait for somebody who has left.
 */
public final class TakeTask {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final TaskList list;
    private final Function<Instant, Duration> takenFor;
    private final Function<Instant, LocalDateTime> local;

    /**
     * @param takenFor for how long a task is taken, by the revision in force at the instant
     * @param local the time that clocks in the district show
     */
    public TakeTask(TaskList list, Function<Instant, Duration> takenFor, Function<Instant, LocalDateTime> local) {
        this.list = list;
        this.takenFor = takenFor;
        this.local = local;
    }

    /** Takes a task. A person who takes an own task again has it for the full time again. */
    public Outcome<Taken> take(List<Task.Held> held, CaseNumber number, String path, Asking asking) {
        Instant until = asking.at().plus(takenFor.apply(asking.at()));
        return Outcome.of(
                        list.take(held, number, path, asking, until),
                        DispatchCode.NO_SUCH_TASK.refusal(path).at("path"))
                .then(taken -> taken.by().equals(asking.officer())
                        ? Outcome.done(taken)
                        : Outcome.refused(
                                DispatchCode.TASK_TAKEN.refusal(taken.by(), UNTIL.format(local.apply(taken.until())))));
    }

    /** Gives a task back. */
    public Outcome<Boolean> release(CaseNumber number, String path, Asking asking) {
        return list.release(number, path, asking)
                ? Outcome.done(true)
                : Outcome.refused(DispatchCode.TASK_NOT_YOURS.refusal(path).at("path"));
    }
}
