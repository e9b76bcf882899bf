package org.fenbo.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.local.platform.PartState;
import org.fenbo.local.settings.Part;

/**
 * The processes of a platform by name. The names are {@code kafka}, {@code postgresql}, {@code redis} and the name of
 * each service. The process {@code kafka} also runs the front door and the issuer. If one process runs all four
 * services, its name is {@code services}.
 */
public record Processes(Map<String, ProcessHandle> named) {
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.DISPATCH, Part.SUPERVISION, Part.REGISTRY);
    private static final List<Part> SERVERS = List.of(Part.POSTGRESQL, Part.KAFKA, Part.REDIS);
    private static final String TOGETHER = "services";

    /** The processes that run the services and servers of a platform. */
    public static Processes of(List<PartState> parts) {
        Map<String, ProcessHandle> named = new LinkedHashMap<>();
        boolean together = parts.stream()
                        .filter(state -> SERVICES.contains(state.part()))
                        .flatMap(state -> state.process().stream())
                        .distinct()
                        .count()
                == 1;
        for (PartState state : parts) {
            boolean service = SERVICES.contains(state.part());
            if (service || SERVERS.contains(state.part())) {
                String name = service && together ? TOGETHER : state.part().code();
                state.process().ifPresent(process -> named.put(name, process));
            }
        }
        return new Processes(named);
    }

    /** The names of all processes. */
    public List<String> names() {
        return List.copyOf(named.keySet());
    }

    /** The names of the processes that run services. */
    public List<String> services() {
        return named.keySet().stream()
                .filter(name -> SERVERS.stream().noneMatch(part -> part.code().equals(name)))
                .toList();
    }

    /** The name of the process that runs a service. */
    public String running(Part service) {
        return named.containsKey(TOGETHER) ? TOGETHER : service.code();
    }

    /**
     * The processor time that each process has used so far.
     *
     * @throws IllegalStateException if a process has ended, because the sum would not contain its time
     */
    public Use use() {
        Map<String, Double> cpu = new TreeMap<>();
        Map<String, Double> jit = new TreeMap<>();
        named.forEach((name, process) -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended");
            }
            cpu.put(name, CpuTime.of(family(process).toList()));
            jit.put(name, CpuTime.ofCompilers(process));
        });
        return new Use(cpu, jit, System.nanoTime());
    }

    /**
     * The memory of each process, in megabytes of a million bytes. The memory of a shared page is divided among the
     * processes that use the page.
     */
    public Map<String, Double> megabytes() {
        Map<String, Double> held = new TreeMap<>();
        named.forEach((name, process) ->
                held.put(name, family(process).mapToDouble(Memory::megabytes).sum()));
        return held;
    }

    /** The process and its descendants. A descendant with its own name is left out, and so are its descendants. */
    private Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(
                Stream.of(process),
                process.descendants()
                        .filter(child ->
                                nearestNamed(child).filter(process::equals).isPresent()));
    }

    List<ProcessHandle> family(String name) {
        return named.entrySet().stream()
                .filter(one -> one.getKey().equals(name))
                .flatMap(one -> family(one.getValue()))
                .toList();
    }

    private Optional<ProcessHandle> nearestNamed(ProcessHandle child) {
        Optional<ProcessHandle> above = Optional.of(child);
        while (above.isPresent() && !named.containsValue(above.get())) {
            above = above.get().parent();
        }
        return above;
    }

    /** The flags of each Java process, for example for heap and compilers. */
    public Map<String, List<String>> javaFlags() {
        Map<String, List<String>> flags = new TreeMap<>();
        named.forEach((name, process) -> {
            List<String> found = arguments(process)
                    .filter(argument -> argument.startsWith("-X"))
                    .toList();
            if (!found.isEmpty()) {
                flags.put(name, found);
            }
        });
        return flags;
    }

    /**
     * The arguments as the kernel reports them. Java's own report leaves out the arguments if a long class path makes
     * the command line long.
     */
    private static Stream<String> arguments(ProcessHandle process) {
        try {
            return Stream.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException ended) {
            return Stream.empty();
        }
    }
}
