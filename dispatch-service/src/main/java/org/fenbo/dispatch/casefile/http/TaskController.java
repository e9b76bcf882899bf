package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.BY_COMMAND_TABLE;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.TaskList;
import org.fenbo.dispatch.casefile.TaskList.Cursor;
import org.fenbo.dispatch.casefile.TaskList.Narrowed;
import org.fenbo.dispatch.casefile.TaskList.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's queue: the tasks of the caller's roles inside the caller's scope, with exact counts (CASE-2h). */
@AllowAll(BY_COMMAND_TABLE)
@RestController
@RequestMapping("/dispatch/v1/tasks")
class TaskController {
    private static final int MOST = 500;
    private static final String BETWEEN = "_";
    private final CommandTable<CaseFile, CaseEvent> commands;
    private final TaskList list;

    TaskController(CommandTable<CaseFile, CaseEvent> commands, TaskList list) {
        this.commands = commands;
        this.list = list;
    }

    /**
     * A page of the queue.
     *
     * @param counts how many tasks of each verb the whole queue has
     * @param next the value of {@code after} for the next page; null if there are no more tasks
     */
    record Tasks(
            List<One> tasks,
            Map<String, Long> counts,
            @Nullable String next) {}

    /**
     * A task.
     *
     * @param command the address to which the task's command is posted
     */
    record One(String command, String verb, java.time.Instant since, CaseList.Row file) {}

    @GetMapping
    Tasks tasks(
            Caller caller,
            Narrowed narrowed,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        Optional.ofNullable(narrowed.verb()).ifPresent(this::checkVerb);
        int most = Math.clamp(limit, 1, MOST);
        List<Task.Held> held = commands.queue(caller.known());
        Queue queue = list.queue(
                caller.known().id(),
                held,
                narrowed,
                after.map(TaskController::cursor).orElse(Cursor.BEGINNING),
                most);
        List<TaskList.Entry> found = queue.tasks();
        return new Tasks(
                found.stream().map(TaskController::one).toList(),
                queue.counts(),
                PageLimit.next(found, most, TaskController::next));
    }

    private void checkVerb(String verb) {
        if (commands.row(verb).isEmpty()) {
            throw RefusalProblem.of(DispatchCode.UNKNOWN_VERB.refusal(verb).at("verb"));
        }
    }

    private static One one(TaskList.Entry entry) {
        return new One(
                "/dispatch/v1/cases/" + entry.row().number() + "/" + entry.path(),
                entry.verb(),
                entry.since(),
                entry.row());
    }

    private static String next(TaskList.Entry last) {
        return last.since() + BETWEEN + last.row().number() + BETWEEN + last.path();
    }

    private static Cursor cursor(String after) {
        String[] parts = after.split(BETWEEN, 3);
        try {
            if (parts.length == 3) {
                return new Cursor(OffsetDateTime.parse(parts[0]), parts[1], parts[2]);
            }
        } catch (DateTimeParseException _) {
            // The cursor is refused below, like a cursor without three parts.
        }
        throw RefusalProblem.of(DispatchCode.WRONG_CURSOR.refusal(after).at("after"));
    }
}
