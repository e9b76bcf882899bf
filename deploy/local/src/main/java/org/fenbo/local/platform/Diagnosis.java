package org.fenbo.local.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.local.platform.Finding.Grade;
import org.fenbo.local.platform.Finding.Words;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Service;

/** Finds what is stopped: parts that are unavailable, and alerts that the services report. */
record Diagnosis(LocalSettings settings) {

    /** The findings about these parts, the worst first; one finding about the platform if nothing runs. */
    List<Finding> of(List<PartState> states) {
        if (states.stream().allMatch(state -> state.process().isEmpty()) && wish() != Wish.State.STARTING) {
            return List.of(nothingRuns());
        }
        return states.parallelStream()
                .flatMap(this::of)
                .sorted(Finding.WORST_FIRST)
                .toList();
    }

    private Stream<Finding> of(PartState state) {
        var itself = Stream.concat(trouble(state).stream(), state.ready() ? Stream.of() : unready(state));
        var alerts = Service.named(state.part().code()).isPresent()
                        && state.process().isPresent()
                ? new AlertsOf(settings, state.part()).all().stream()
                : Stream.<Finding>of();
        // At most one finding reports the state of a part itself. The keeper's note comes first, because it names the
        // cause.
        return Stream.concat(itself.limit(1), alerts);
    }

    private Stream<Finding> unready(PartState state) {
        var name = state.part().code();
        var logs = "./fenbo logs " + name;
        if (wish() == Wish.State.STARTING) {
            return Stream.of(new Finding(
                    name,
                    Grade.NOT_READY,
                    "part-starting",
                    new Words(name + " 正在启动", name + " is starting"),
                    null,
                    "the platform was not ready yet",
                    new Words("请稍候；仍未就绪时查看 " + logs, "wait; if it is still not ready, read " + logs)));
        }
        return Stream.of(
                state.process().isEmpty()
                        ? new Finding(
                                name,
                                Grade.DOWN,
                                "part-down",
                                new Words(name + " 没有运行", name + " does not run"),
                                null,
                                "its process ended",
                                new Words(
                                        "数秒内应自动启动；否则执行 ./fenbo down，再执行 ./fenbo up",
                                        "it should start within seconds; if not, run ./fenbo down, then ./fenbo up"))
                        : new Finding(
                                name,
                                state.answers() ? Grade.NOT_READY : Grade.SILENT,
                                state.answers() ? "part-not-ready" : "part-silent",
                                state.answers()
                                        ? new Words(name + " 尚未就绪", name + " reports that it can't be used")
                                        : new Words(name + " 没有应答", name + " doesn't answer"),
                                null,
                                "checked at " + state.address(),
                                new Words("先看下面的其他情况，再查看 " + logs, "read the other findings first, then " + logs)));
    }

    private Optional<Finding> trouble(PartState state) {
        return processNames(state.part())
                .flatMap(name -> Trouble.of(settings.run(), name).stream())
                .findFirst()
                .map(trouble -> new Finding(
                        state.part().code(),
                        state.ready() ? Grade.ALERT : Grade.DOWN,
                        code(trouble.kind()),
                        what(state.part().code(), trouble.kind()),
                        trouble.since(),
                        trouble.cause(),
                        remedy(state.part().code(), trouble.kind())));
    }

    private static Stream<String> processNames(Part part) {
        return switch (part) {
            case POSTGRESQL, REDIS -> Stream.of(part.code());
            case KAFKA, KAFKA_CONTROLLER -> Stream.of(Part.KAFKA.code(), OwnProcess.SERVERS);
            case FRONT_DOOR -> Stream.of(OwnProcess.SERVERS);
            case INTAKE, DISPATCH, SUPERVISION, REGISTRY -> Stream.of(part.code(), OwnProcess.SERVICES);
        };
    }

    private static String code(Trouble.Kind kind) {
        return switch (kind) {
            case STARTED_AGAIN -> "part-started-again";
            case PORT_HELD -> "part-port-held";
            case KEEPS_ENDING -> "part-keeps-ending";
            case KEPT_STOPPED -> "part-kept-away";
        };
    }

    private static Words what(String part, Trouble.Kind kind) {
        return switch (kind) {
            case STARTED_AGAIN -> new Words(part + " 不可用，正在重新启动", part + " is unavailable; it is being started again");
            case PORT_HELD ->
                new Words(part + " 不可用，其端口被其他程序占用", part + " is unavailable: another program holds its port");
            case KEEPS_ENDING -> new Words(part + " 反复退出", part + " works, but its process ended several times");
            case KEPT_STOPPED -> new Words(part + " 被演练停止", part + " is stopped by a rehearsal");
        };
    }

    private static Words remedy(String part, Trouble.Kind kind) {
        return switch (kind) {
            case STARTED_AGAIN, KEEPS_ENDING ->
                new Words("稍候；若不恢复，查看 ./fenbo logs " + part, "wait; if it does not recover, read ./fenbo logs " + part);
            case PORT_HELD ->
                new Words("结束占用端口的程序，数秒内自动启动", "end that program; the part is then started within seconds");
            case KEPT_STOPPED -> new Words("等待演练结束", "wait for the rehearsal to end");
        };
    }

    private Finding nothingRuns() {
        return new Finding(
                "platform",
                Grade.DOWN,
                "platform-down",
                new Words("平台没有运行", "the platform is down"),
                null,
                wish() == Wish.State.DOWN
                        ? "nobody started it, or ./fenbo down ended it"
                        : "all its processes ended; no keeper is left to start them again",
                new Words("执行 ./fenbo up", "start it with ./fenbo up"));
    }

    private Wish.State wish() {
        return new Wish(settings.run()).state();
    }
}
