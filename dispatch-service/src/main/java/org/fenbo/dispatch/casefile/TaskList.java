package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Task;
import org.jspecify.annotations.Nullable;

/** Queues: what is expected of somebody now (CASE-2h). */
public interface TaskList {

    /**
     * What to show of a queue; an absent part shows all.
     *
     * @param area the case's, or one that it belongs to
     * @param number of the case or its report
     * @param from the first moment of receipt
     * @param until the moment of receipt before which
     */
    record Narrowed(
            @Nullable String verb,
            @Nullable String category,
            @Nullable String area,
            @Nullable String urgency,
            @Nullable String number,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until) {}

    /**
     * A task.
     *
     * @param path the address of its command below the case
     * @param since when it began to be expected
     */
    record Entry(String path, String verb, Instant since, CaseList.Row row) {}

    /** Where a page ended. */
    record Cursor(OffsetDateTime since, String number, String path) {
        /** Before every task. */
        public static final Cursor BEGINNING = new Cursor(OffsetDateTime.MIN, "", "");
    }

    /**
     * A page of a queue, the oldest task first.
     *
     * @param counts of all tasks of the queue by verb, not only of this page or of one verb
     */
    record Queue(List<Entry> tasks, Map<String, Long> counts) {}

    /** The tasks after a place. */
    Queue queue(List<Task.Held> held, Narrowed narrowed, Cursor after, int limit);
}
