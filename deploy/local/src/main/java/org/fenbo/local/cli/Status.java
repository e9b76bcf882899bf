package org.fenbo.local.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fenbo.local.issuer.DemoPassword;
import org.fenbo.local.platform.PartState;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.process.Footprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "What runs, where, and whether it can be used.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything can be used", "1:something can't"})
final class Status implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        var platform = new Platform(place.settings());
        var states = print(platform);
        System.out.printf("%nDemo officers sign in with the password %s%n", DemoPassword.of(platform.settings()));
        return states.stream().allMatch(PartState::ready) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    static List<PartState> print(Platform platform) {
        var states = platform.states();
        System.out.printf("%-12s %-45s %8s  %s%n", "part", "address", "process", "state");
        states.forEach(Status::print);
        var processes =
                states.stream().flatMap(state -> state.process().stream()).distinct();
        System.out.printf(Locale.ROOT, "Memory in use: %d MB%n", Footprint.megabytes(processes.toList()));
        return states;
    }

    private static void print(PartState state) {
        var pid = state.process().map(process -> Long.toString(process.pid())).orElse("-");
        var word = state.ready() ? "ready" : state.process().isPresent() ? "not ready" : "down";
        System.out.printf("%-12s %-45s %8s  %s%n", state.part().code(), state.address(), pid, word);
    }
}
