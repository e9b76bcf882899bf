package org.fenbo.dispatch.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final TaskList list;
    private final Function<Instant, Duration> takenFor;

    /** @param takenFor for how long a task is taken, by the revision in force at the instant */
    public TakeTask(TaskList list, Function<Instant, Duration> takenFor) {
        this.list = list;
        this.takenFor = takenFor;
    }

    /** Takes a task. A person who takes an own task again has it for the full time again. */
    public Outcome<Taken> take(List<Task.Held> held, CaseNumber number, String path, Asking asking) {
        Instant until = asking.at().plus(takenFor.apply(asking.at()));
        return Outcome.of(
                        list.take(held, number, path, asking, until),
                        DispatchCode.NO_SUCH_TASK.refusal(path).at("path"))
                .then(taken -> taken.by().equals(asking.officer())
                        ? Outcome.done(taken)
                        : Outcome.refused(DispatchCode.TASK_TAKEN.refusal(taken.by(), taken.until())));
    }

    /** Gives a task back. */
    public Outcome<Boolean> release(CaseNumber number, String path, Asking asking) {
        return list.release(number, path, asking)
                ? Outcome.done(true)
                : Outcome.refused(DispatchCode.TASK_NOT_YOURS.refusal(path).at("path"));
    }
}
