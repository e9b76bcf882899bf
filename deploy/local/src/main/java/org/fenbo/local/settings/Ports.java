package org.fenbo.local.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A port number for each part. A part without an entry has its usual port. */
public record Ports(Map<Part, Integer> numbers) {
    private static final int LOWEST = 20_000;
    private static final int FIRST_OUTGOING = 32_768;
    private static final int ATTEMPTS = 10_000;

    public Ports {
        var complete = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            complete.put(part, numbers.getOrDefault(part, part.usualPort()));
        }
        numbers = Map.copyOf(complete);
    }

    /** The usual port of each part, for example 8080 for the front door. */
    public static Ports usual() {
        return new Ports(Map.of());
    }

    /**
     * Ports on which no program listens now, so that tests and measurements can run next to a platform that is up.
     * These ports are below the ports that the system gives to outgoing connections. Otherwise a connection could take
     * the port of a part while the part is restarted.
     */
    public static Ports free() {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            int number = free(numbers.values());
            numbers.put(part, number);
        }
        return new Ports(numbers);
    }

    private static int free(Collection<Integer> taken) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, FIRST_OUTGOING)
                .limit(ATTEMPTS)
                .filter(number -> !taken.contains(number) && isFree(number))
                .findFirst()
                .orElseThrow(() -> new PlainError("There are no free ports on this machine."));
    }

    private static boolean isFree(int number) {
        try (var socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The port of one part. */
    public int of(Part part) {
        return numbers.getOrDefault(part, part.usualPort());
    }

    /** These ports, with another port for one part. */
    public Ports with(Part part, int number) {
        var changed = new EnumMap<>(numbers);
        changed.put(part, number);
        return new Ports(changed);
    }
}
