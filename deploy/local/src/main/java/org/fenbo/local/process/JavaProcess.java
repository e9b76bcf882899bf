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
 * What is needed to start one Java process of the platform.
 *
 * @param name the name of its process id file and of the file with its printed output
 * @param mark an argument in its command line, by which the process is recognised
 * @param classPath the class path, in the notation of the operating system
 * @param flags the flags of the virtual machine
 * @param mainClass the main class, on the class path
 * @param arguments the arguments of the main class
 */
public record JavaProcess(
        String name, String mark, String classPath, List<String> flags, String mainClass, List<String> arguments) {

    private static final Duration OWN_PROGRAM = Duration.ofSeconds(10);

    /**
     * Starts the process in its own session, so that Ctrl-C or a closed terminal doesn't end it. Returns when the
     * process runs its own program. Before that moment the process has no command line and would look as if it had
     * ended. The process id is written to a file at once, so that the process can be found even if the starting process
     * ends.
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
