package org.fenbo.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.fenbo.local.settings.Service;

/** A checkout for a test. Each of its four services is a small web server that the test compiles. */
record FixtureServices(Path home) {
    private static final String SOURCE = """
            package org.fenbo.{service};

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            import java.util.Arrays;
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.Executors;

            public final class {main} {
                public static void main(String[] arguments) throws Exception {
                    var port = Arrays.stream(arguments).filter(a -> a.startsWith("--server.port=")).findFirst();
                    int number = Integer.parseInt(port.orElseThrow().substring(14));
                    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", number), 0);
                    server.setExecutor(Executors.newCachedThreadPool());
                    server.createContext("/", exchange -> {
                        var stream = exchange.getRequestURI().getPath().endsWith("/flow");
                        if (stream) {
                            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                        }
                        exchange.sendResponseHeaders(200, 0);
                        var body = exchange.getResponseBody();
                        body.write("data: {service}\\n\\n".getBytes());
                        body.flush();
                        if (stream) {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                        exchange.close();
                    });
                    server.start();
                }
            }
            """;

    static FixtureServices in(Path home) throws IOException {
        for (var service : Service.values()) {
            compile(home, service);
        }
        return new FixtureServices(home);
    }

    private static void compile(Path home, Service service) throws IOException {
        var name = service.mainClass().substring(service.mainClass().lastIndexOf('.') + 1);
        var target = home.resolve(service.module()).resolve("target");
        var source = target.resolve(name + ".java");
        Files.createDirectories(target.resolve("classes"));
        Files.writeString(source, SOURCE.replace("{service}", service.code()).replace("{main}", name));
        Files.writeString(target.resolve("classpath"), target.resolve("classes").toString());
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "-d", target.resolve("classes").toString(), source.toString());
        if (result != 0) {
            throw new IllegalStateException("The fixture does not compile");
        }
    }
}
