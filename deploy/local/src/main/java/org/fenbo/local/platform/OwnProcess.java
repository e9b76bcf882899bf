package org.fenbo.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.ServersMain;
import org.fenbo.local.ServicesMain;
import org.fenbo.local.process.JavaProcess;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Service;

/**
 * The Java processes of a run. One process has the name {@code servers}. The services run either in one process with
 * the name {@code services}, or in one process per service with the name of the service.
 */
final class OwnProcess {
    static final String SERVERS = "servers";
    static final String SERVICES = "services";
    private static final int FEWEST_CARRIERS = 8;

    /**
     * Switches the compiler C2 off. On two cores C2 used a third of the processor time in the first minutes and delayed
     * the start.
     */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private OwnProcess() {}

    /**
     * All possible names, in the order in which the processes must end: the services end before the servers that they
     * use.
     */
    static List<String> names() {
        var names = new ArrayList<String>();
        for (var service : Service.values()) {
            names.add(service.code());
        }
        names.addAll(List.of(SERVICES, SERVERS));
        return names;
    }

    /**
     * Starts the process with this name. The caller must have the lock of {@link Gate}, so that nobody starts the
     * process twice.
     */
    static void start(LocalSettings settings, String name) {
        switch (name) {
            case SERVERS -> start(settings, name, serversFlags(settings), ServersMain.class, List.of());
            case SERVICES -> start(settings, name, servicesFlags(settings), ServicesMain.class, List.of());
            default -> {
                var flags = flags(settings.memory().oneService());
                start(settings, name, flags, ServicesMain.class, List.of(name));
            }
        }
    }

    private static List<String> serversFlags(LocalSettings settings) {
        var flags = flags(settings.memory().servers());
        if (new Wish(settings.run()).layout() == Layout.TOGETHER) {
            flags.add(QUICK_COMPILER);
        }
        flags.add("-Dfenbo.logs=" + settings.logs());
        flags.add("-Dlogback.configurationFile=org/fenbo/local/servers-logback.xml");
        flags.add("-Dorg.springframework.boot.logging.LoggingSystem=none");
        return flags;
    }

    private static List<String> servicesFlags(LocalSettings settings) {
        var flags = flags(settings.memory().services());
        flags.add(QUICK_COMPILER);
        return flags;
    }

    static Optional<ProcessHandle> running(LocalSettings settings, String name) {
        return new PidFile(settings.run().resolve(name + ".pid"))
                .pid().stream()
                        .boxed()
                        .flatMap(pid -> Running.marked(settings.mark(), pid).stream())
                        .findFirst();
    }

    private static void start(
            LocalSettings settings, String name, List<String> flags, Class<?> main, List<String> more) {
        var arguments = new ArrayList<>(List.of(settings.folder().toString()));
        arguments.addAll(more);
        var marks = new Marks(settings.run());
        marks.clear(name);
        if (name.equals(SERVICES)) {
            Arrays.stream(Service.values()).map(Service::code).forEach(marks::clear);
        }
        new JavaProcess(name, settings.mark(), settings.classPath(), flags, main.getName(), arguments)
                .start(settings.run(), settings.logs());
    }

    private static List<String> flags(int heapMegabytes) {
        return new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // A call that waits during the first use of a class blocks its carrier thread. With one carrier thread
                // per core, two waiting calls would block all other calls on two cores.
                "-Djdk.virtualThreadScheduler.parallelism="
                        + Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors()),
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8"));
    }

    static Path log(LocalSettings settings, String name) {
        return settings.logs().resolve(name + ".log");
    }
}
