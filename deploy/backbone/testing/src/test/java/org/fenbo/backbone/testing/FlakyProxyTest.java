package org.fenbo.backbone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.fenbo.backbone.testing.FlakyProxy.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("会出故障的线路 F9")
@Timeout(30)
class FlakyProxyTest {
    private final ServerSocket server = open();
    private final FlakyProxy proxy = FlakyProxy.to("127.0.0.1", server.getLocalPort());

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void answer() {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket caller = server.accept();
                    Thread.ofVirtual().start(() -> echo(caller));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void echo(Socket caller) {
        try (caller) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException e) {
            // The test cut the connection.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    private Socket connect() throws IOException {
        return new Socket(proxy.host(), proxy.port());
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
    }

    private static String receive(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }

    @Test
    void the_proxy_passes_data_and_the_end_of_the_stream() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "x".repeat(1_000_000));
            assertThat(receive(socket, 10_000)).hasSize(1_000_000);
            assertThat(proxy.connections()).isEqualTo(1);
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_refusing_proxy_resets_connections_and_later_accepts_on_the_same_port() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "before");
            assertThat(receive(socket, 10_000)).isEqualTo("before");
            proxy.refuse();
            assertThatThrownBy(() -> receive(socket, 10_000)).isInstanceOf(SocketException.class);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        proxy.pass();
        try (Socket socket = connect()) {
            send(socket, "after");
            assertThat(receive(socket, 10_000)).isEqualTo("after");
        }
    }

    @Test
    void a_black_hole_keeps_connections_open_and_passes_the_held_data_later() throws IOException {
        try (Socket socket = connect()) {
            proxy.blackHole();
            send(socket, "held");
            assertThatThrownBy(() -> receive(socket, 300)).isInstanceOf(SocketTimeoutException.class);
            try (Socket other = connect()) {
                send(other, "new");
                assertThatThrownBy(() -> receive(other, 300)).isInstanceOf(SocketTimeoutException.class);
            }
            proxy.pass();
            assertThat(receive(socket, 10_000)).isEqualTo("held");
        }
    }

    @Test
    void a_black_hole_in_one_direction_holds_only_that_direction() throws IOException {
        try (Socket socket = connect()) {
            proxy.blackHole(Direction.TO_CLIENT);
            send(socket, "heard by the server");
            assertThatThrownBy(() -> receive(socket, 300)).isInstanceOf(SocketTimeoutException.class);
            proxy.blackHole(Direction.TO_SERVER);
            assertThat(receive(socket, 10_000)).isEqualTo("heard by the server");
        }
    }

    @Test
    void a_cut_resets_open_connections_and_new_connections_are_accepted() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "before");
            assertThat(receive(socket, 10_000)).isEqualTo("before");
            proxy.cut();
            assertThatThrownBy(() -> receive(socket, 10_000))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(proxy.connections()).isZero();
        try (Socket socket = connect()) {
            send(socket, "after");
            assertThat(receive(socket, 10_000)).isEqualTo("after");
        }
    }

    @Test
    void latency_delays_data_in_both_directions() throws IOException {
        try (Socket socket = connect()) {
            proxy.delay(Duration.ofMillis(200));
            long sent = System.nanoTime();
            send(socket, "late");
            assertThat(receive(socket, 10_000)).isEqualTo("late");
            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        }
    }
}
