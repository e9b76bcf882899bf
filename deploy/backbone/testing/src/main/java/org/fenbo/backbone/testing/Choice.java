package org.fenbo.backbone.testing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.testcontainers.DockerClientFactory;

/**
 * Chooses the source of a test server. The order is: a given address, a container, the embedded server.
 *
 * @param setting the value of a setting by its name; empty if it is not set
 * @param engine whether a Docker engine answers; called only if the choice depends on the answer
 */
record Choice(Function<String, Optional<String>> setting, BooleanSupplier engine) {
    /** Forces one source for all servers: {@code given}, {@code docker} or {@code embedded}. */
    static final String SWITCH = "fenbo.test.servers";

    /** The choice by the properties and the environment of this JVM, and by whether a Docker engine is available. */
    static Choice here() {
        return new Choice(
                Choice::fromOutside, () -> DockerClientFactory.instance().isDockerAvailable());
    }

    /**
     * @param address the name of the setting that may contain the server's address
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

    /**
     * The value of a property such as {@code fenbo.test.kafka.brokers}. If the property is not set, the value of the
     * environment variable, such as {@code FENBO_TEST_KAFKA_BROKERS}.
     */
    private static Optional<String> fromOutside(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
