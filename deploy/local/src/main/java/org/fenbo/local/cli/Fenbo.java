package org.fenbo.local.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ServiceLoader;
import org.fenbo.local.settings.PlainError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code ./fenbo} of the checkout. */
@Command(
        name = "fenbo",
        description = "Fenbo (分拨), the unified dispatch platform of a district, on this machine.",
        subcommands = {Up.class, Down.class, Status.class, Logs.class, Token.class},
        footer = "%n./fenbo test builds and tests everything; ./fenbo mutation tests the rule tests of dispatch.",
        mixinStandardHelpOptions = true)
public final class Fenbo implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with its own subcommands and the subcommands that modules on the class path add. */
    static CommandLine commandLine() {
        var line = new CommandLine(new Fenbo());
        ServiceLoader.load(SubCommand.class).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static int explain(Exception failure, PrintWriter err) throws Exception {
        return switch (failure) {
            case PlainError plain -> print(plain.getMessage(), err);
            case UncheckedIOException disk -> print(disk.getMessage(), err);
            default -> throw failure;
        };
    }

    private static int print(@Nullable String message, PrintWriter err) {
        err.println("fenbo: " + message);
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
