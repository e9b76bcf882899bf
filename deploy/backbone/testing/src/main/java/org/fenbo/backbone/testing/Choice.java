package org.fenbo.backbone.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.testcontainers.DockerClientFactory;

/**
 * Chooses where a test server comes from: a given address first, then a container, then the embedded server.
 *
 * @param setting the value of a setting by its name; empty if it is not set
 * @param engine whether a Docker engine answers; asked only if the answer matters
 */
record Choice(Function<String, Optional<String>> setting, BooleanSupplier engine) {
    /** Forces one source for all servers: {@code given}, {@code docker} or {@code embedded}. */
    static final String SWITCH = "fenbo.test.servers";

    /** The choice by this JVM's properties and environment, and by the Docker engine that it can reach. */
    static Choice here() {
        return new Choice(
                Choice::fromOutside, () -> DockerClientFactory.instance().isDockerAvailable());
    }

    /**
     * @param address the setting that may give the server's address
     * @throws IllegalStateException if the forced source is unavailable; the message is one sentence that names the
     *     missing part
     */
    Source of(String address) {
        Optional<Source> given = setting.apply(address).map(Source.Given::new);
        return setting.apply(SWITCH)
                .map(forced -> forced(forced, given, address))
                .or(() -> given)
                .orElseGet(() -> engine.getAsBoolean() ? new Source.Docker() : new Source.Embedded());
    }

    private Source forced(String source, Optional<Source> given, String address) {
        return switch (source) {
            case "given" ->
                given.orElseThrow(() -> missing("%s=given needs an address in %s.".formatted(SWITCH, address)));
            case "docker" -> docker();
            case "embedded" -> new Source.Embedded();
            default -> throw missing("%s is given, docker or embedded, and not \"%s\".".formatted(SWITCH, source));
        };
    }

    private Source docker() {
        if (!engine.getAsBoolean()) {
            throw missing("%s=docker needs a Docker engine and none answers: start one, or name it in DOCKER_HOST."
                    .formatted(SWITCH));
        }
        return new Source.Docker();
    }

    private static IllegalStateException missing(String sentence) {
        return new IllegalStateException(sentence);
    }

    /** A property such as {@code fenbo.test.kafka.brokers}; if it is not set, {@code FENBO_TEST_KAFKA_BROKERS}. */
    private static Optional<String> fromOutside(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
