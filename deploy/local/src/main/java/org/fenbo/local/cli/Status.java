package org.fenbo.local.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fenbo.local.issuer.DemoPassword;
import org.fenbo.local.platform.Condition;
import org.fenbo.local.platform.Finding;
import org.fenbo.local.platform.PartState;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.process.Footprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "status",
        description = "Show what runs, where, whether it can be used, and what is stopped, the worst first.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything can be used and nothing is stopped",
            "1:something can't be used, or something is stopped"
        })
final class Status implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--json", description = "Print it as one JSON document for programs.")
    private boolean json;

    @Override
    public Integer call() {
        var platform = new Platform(place.settings());
        var condition = platform.condition();
        if (json) {
            System.out.println(document(condition));
        } else {
            print(condition);
            System.out.printf("%nDemo officers sign in with the password %s%n", DemoPassword.of(platform.settings()));
        }
        return condition.good() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    static void print(Condition condition) {
        System.out.printf("%-12s %-45s %8s  %s%n", "part", "address", "process", "state");
        condition.states().forEach(Status::print);
        System.out.printf(Locale.ROOT, "Memory in use: %d MB%n", memory(condition));
        if (!condition.findings().isEmpty()) {
            System.out.printf("%n有情况，最严重的在前 · What is stopped, the worst first:%n");
            condition.findings().forEach(Status::print);
        }
    }

    private static void print(PartState state) {
        var pid = state.process().map(process -> Long.toString(process.pid())).orElse("-");
        System.out.printf("%-12s %-45s %8s  %s%n", state.part().code(), state.address(), pid, word(state));
    }

    private static void print(Finding finding) {
        System.out.printf(
                "* [%s] %s · %s%n  自 since %s%n  原因 why   %s%n  处理 do    %s · %s%n",
                finding.part(),
                finding.what().chinese(),
                finding.what().english(),
                finding.since() == null ? "?" : finding.since(),
                finding.cause(),
                finding.remedy().chinese(),
                finding.remedy().english());
    }

    private static String document(Condition condition) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "good",
                        condition.good(),
                        "memory",
                        memory(condition),
                        "parts",
                        condition.states().stream().map(Status::row).toList(),
                        "findings",
                        condition.findings()));
    }

    private static Map<String, Object> row(PartState state) {
        return Map.of(
                "part", state.part().code(),
                "address", state.address(),
                "process", state.process().map(ProcessHandle::pid).orElse(0L),
                "state", word(state));
    }

    private static String word(PartState state) {
        return state.ready() ? "ready" : state.process().isPresent() ? "not ready" : "down";
    }

    private static long memory(Condition condition) {
        List<ProcessHandle> processes = condition.states().stream()
                .flatMap(state -> state.process().stream())
                .distinct()
                .toList();
        return Footprint.megabytes(processes);
    }
}
