package org.fenbo.local.settings;

import java.util.Arrays;
import java.util.Optional;

/** The parts of the platform. Each listens on its own port. */
public enum Part {
    FRONT_DOOR("front-door", 8080),
    INTAKE("intake", 8081),
    DISPATCH("dispatch", 8082),
    SUPERVISION("supervision", 8083),
    REGISTRY("registry", 8084),
    POSTGRESQL("postgresql", 54320),
    KAFKA("kafka", 19092),
    KAFKA_CONTROLLER("kafka-controller", 19093),
    REDIS("redis", 16379);

    private final String code;
    private final int usualPort;

    Part(String code, int usualPort) {
        this.code = code;
        this.usualPort = usualPort;
    }

    /** The name on the command line, in file names and in messages. */
    public String code() {
        return code;
    }

    /** The port of the part if no other port is set. */
    public int usualPort() {
        return usualPort;
    }

    /** The part with this name; empty if there is none. */
    public static Optional<Part> named(String code) {
        return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }
}
