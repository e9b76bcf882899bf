package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Task;
import org.jspecify.annotations.Nullable;

/** The queues of staff: the tasks that a person is expected to do now (CASE-2h). */
public interface TaskList {

    /**
     * Which tasks of a queue to show. Each component may be null; a null component excludes no task.
     *
     * @param area the area of the case, or an area that contains it
     * @param number number of the case or of its report, or the number that the sender of the report uses
     * @param from only cases received at this time or later
     * @param until only cases received before this time
     * @param mine true: only tasks that the caller has taken (CASE-2k), and those of orders for which the caller was named
     *     (CASE-12d)
     * @param overdue true: only tasks whose order or case has an overdue clock; false: only the others
     */
    record Narrowed(
            @Nullable String verb,
            @Nullable String category,
            @Nullable String area,
            @Nullable String urgency,
            @Nullable String number,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable Boolean mine,
            @Nullable Boolean overdue) {}

    /**
     * A task.
     *
     * @param path the address of the task's command below the case, including the verb
     * @param since when the task began
     * @param overdue whether a clock of the task's order or of the whole case has passed and is still open
     * @param taken who has taken the task; null if nobody has
     */
    record Entry(
            String path,
            String verb,
            Instant since,
            boolean overdue,
            CaseList.Row row,
            @Nullable Taken taken) {}

    /**
     * Who does a task now, as others see it (CASE-2k).
     *
     * @param until when the task is free again, if the case has not moved on by then
     */
    record Taken(OfficerId by, Instant until) {}

    /**
     * The person who asks, and the time of the question.
     *
     * @param naming the codes for which the person may name another person, as {@link Task.Held#codes}. The queue shows
     *     the tasks of named persons with these codes, so that somebody can name another person if the first one is absent
     *     (CASE-12d)
     */
    record Asking(OfficerId officer, List<String> naming, Instant at) {}

    /** The last task of a page, from which the next page continues. */
    record Cursor(OffsetDateTime since, String number, String path) {
        /** The cursor before the first task. */
        public static final Cursor BEGINNING = new Cursor(OffsetDateTime.MIN, "", "");
    }

    /**
     * A page of a queue, the oldest task first.
     *
     * @param counts how many tasks of each verb the whole queue has, on all pages
     */
    record Queue(List<Entry> tasks, Map<String, Long> counts) {}

    /**
     * A page of a queue.
     *
     * @param asking the person whose queue it is; tasks from which the person is excluded are left out
     * @param after the last task of the previous page
     */
    Queue queue(List<Task.Held> held, Narrowed narrowed, Asking asking, Cursor after, int limit);

    /**
     * Takes a task of the queue if nobody else has it.
     *
     * @param path the address of the task's command below the case, including the verb
     * @return who has the task now; empty if the queue has no such task
     */
    Optional<Taken> take(List<Task.Held> held, CaseNumber number, String path, Asking asking, Instant until);

    /** Gives a task back that the person has taken; false if the person doesn't have it. */
    boolean release(CaseNumber number, String path, Asking asking);
}
