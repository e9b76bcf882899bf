package org.fenbo.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A port number for each part; parts that are not named keep their usual one. */
public record Ports(Map<Part, Integer> numbers) {

    public Ports {
        var complete = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            complete.put(part, numbers.getOrDefault(part, part.usualPort()));
        }
        numbers = Map.copyOf(complete);
    }

    /** The ports a person expects: 8080 and its neighbours. */
    public static Ports usual() {
        return new Ports(Map.of());
    }

    /** Ports that nobody listens on now, so that tests and measures run beside a platform that is up. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var numbers = new EnumMap<Part, Integer>(Part.class);
            for (var part : Part.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                numbers.put(part, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("No free ports on this machine", e);
        } finally {
            closeAll(sockets);
        }
    }

    /** The port of one part. */
    public int of(Part part) {
        return numbers.getOrDefault(part, part.usualPort());
    }

    /** The same with another port for one part. */
    public Ports with(Part part, int number) {
        var changed = new EnumMap<>(numbers);
        changed.put(part, number);
        return new Ports(changed);
    }

    private static void closeAll(List<ServerSocket> sockets) {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
