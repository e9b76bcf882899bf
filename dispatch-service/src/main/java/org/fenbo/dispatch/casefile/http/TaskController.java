package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.BY_COMMAND_TABLE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.TakeTask;
import org.fenbo.dispatch.casefile.TaskList;
import org.fenbo.dispatch.casefile.TaskList.Asking;
import org.fenbo.dispatch.casefile.TaskList.Cursor;
import org.fenbo.dispatch.casefile.TaskList.Narrowed;
import org.fenbo.dispatch.casefile.TaskList.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    /** Who may give this command sees the tasks of persons who were named. */
    private static final String NAMING = "name-person";

    private final CommandTable<CaseFile, CaseEvent> commands;
    private final TaskList list;
    private final TakeTask taking;
    private final MovableClock clock;

    TaskController(CommandTable<CaseFile, CaseEvent> commands, TaskList list, TakeTask taking, MovableClock clock) {
        this.commands = commands;
        this.list = list;
        this.taking = taking;
        this.clock = clock;
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
     * @param overdue whether a clock of the task's order or of the whole case has passed and is still open (CASE-2h)
     * @param taken who has taken the task; null if nobody has (CASE-2k)
     */
    record One(
            String command,
            String verb,
            Instant since,
            boolean overdue,
            CaseList.Row file,
            @Nullable TakenView taken) {}

    /** Who does a task now, and when the task is free again. */
    record TakenView(String by, Instant until) {
        static TakenView of(TaskList.Taken taken) {
            return new TakenView(taken.by().value(), taken.until());
        }
    }

    /**
     * A task of the caller's queue.
     *
     * @param number the case
     * @param path the address of the task's command below the case
     */
    record Which(
            @NotBlank @Size(max = 64) String number,
            @NotBlank @Size(max = 200) String path) {}

    /** Takes a task of the caller's queue. */
    @PostMapping(path = "/take", consumes = MediaType.APPLICATION_JSON_VALUE)
    TakenView take(Caller caller, @Valid @RequestBody Which which) {
        return TakenView.of(RefusalProblem.orThrow(CaseNumber.read(which.number())
                .then(number -> taking.take(commands.queue(caller.known()), number, which.path(), asking(caller)))));
    }

    /** Gives a task back that the caller has taken. */
    @PostMapping(path = "/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    Released release(Caller caller, @Valid @RequestBody Which which) {
        return new Released(RefusalProblem.orThrow(
                CaseNumber.read(which.number()).then(number -> taking.release(number, which.path(), asking(caller)))));
    }

    /** Whether the task is free again. */
    record Released(boolean free) {}

    private Asking asking(Caller caller) {
        List<String> naming = commands.row(NAMING).stream()
                .flatMap(row -> row.right().claimed(caller.known()).stream())
                .toList();
        return new Asking(new OfficerId(caller.known().id()), naming, clock.instant());
    }

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
                held,
                narrowed,
                asking(caller),
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
                entry.overdue(),
                entry.row(),
                Optional.ofNullable(entry.taken()).map(TakenView::of).orElse(null));
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
