package org.fenbo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Java process of ours, before it is started.
 *
 * @param name of its process id file and of the file that takes what it prints
 * @param mark part of its command line, so that it can be recognised
 * @param classPath as the operating system writes it
 * @param flags of the virtual machine
 * @param mainClass on the class path
 * @param arguments of the main class
 */
public record JavaProcess(
        String name, String mark, String classPath, List<String> flags, String mainClass, List<String> arguments) {

    private static final Duration OWN_PROGRAM = Duration.ofSeconds(10);

    /**
     * Starts it in a session of its own, so that neither Ctrl-C nor a closed terminal ends it. Returns when it runs its own
     * program: before that it has no command line for a moment, and it would look ended. Its number is written at once, so
     * that it is found again if the starting process ends.
     */
    public Process start(Path run, Path logs) {
        var printed = logs.resolve(name + ".out").toFile();
        try {
            Files.createDirectories(logs);
            var process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(printed))
                    .start();
            process.getOutputStream().close();
            new PidFile(run.resolve(name + ".pid")).write(process.pid());
            Running.await(() -> !process.isAlive() || runsItsProgram(process.toHandle()), OWN_PROGRAM);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean runsItsProgram(ProcessHandle process) {
        return process.info()
                        .command()
                        .filter(program -> program.endsWith("java"))
                        .isPresent()
                && Running.hasMark(process, mark);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        sessionLeader().ifPresent(command::add);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add(mark);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    private static Optional<String> sessionLeader() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst();
    }
}
