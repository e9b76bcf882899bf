package org.fenbo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port of this machine. */
public final class PortOwner {
    private static final String LISTENING = "0A";
    private static final Path PROC = Path.of("/proc");

    private PortOwner() {}

    /** Whether the port at 127.0.0.1 is taken now. */
    public static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /**
     * The process that listens on the port; empty if the system doesn't report the process. The system doesn't report
     * processes of other users, and without /proc it reports none.
     */
    public static Optional<ProcessHandle> of(int port) {
        var sockets = socketsListeningOn(port);
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOneOf(process, sockets))
                        .findFirst();
    }

    private static Set<String> socketsListeningOn(int port) {
        var address = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)).stream())
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(columns -> columns.size() > 9
                        && columns.get(1).endsWith(address)
                        && columns.get(3).equals(LISTENING))
                .map(columns -> "socket:[" + columns.get(9) + "]")
                .collect(Collectors.toSet());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(PROC.resolve(Long.toString(process.pid())).resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }
}
