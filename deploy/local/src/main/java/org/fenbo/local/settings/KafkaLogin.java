package org.fenbo.local.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who gets into Kafka on this machine: each service as itself, the broker, and an operator who may do everything, for
 * setting up, checking and measuring. SASL/PLAIN is enough on loopback.
 *
 * @param secrets where the passwords are
 */
public record KafkaLogin(Secrets secrets) {
    /** The mechanism of all. */
    public static final String MECHANISM = "PLAIN";

    /** Speaks for the broker and the controller to each other. */
    public static final String BROKER = "broker";

    /** Tools of this machine. */
    public static final String OPERATOR = "operator";

    /** The name of the password's file. */
    static String secret(String user) {
        return "kafka-" + user;
    }

    /** The settings of a client of that user, apart from the address. */
    Map<String, Object> client(String user) {
        return new TreeMap<>(Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                login(user) + ";"));
    }

    /** What the broker needs to know its clients and to be known by the controller. */
    public String broker() {
        var users = Arrays.stream(Service.values()).map(Service::code).collect(Collectors.toList());
        users.add(OPERATOR);
        return controller().replace(";", "") + users.stream().map(this::known).collect(Collectors.joining()) + ";";
    }

    /** What the controller needs to know the broker, and nobody else. */
    public String controller() {
        return login(BROKER) + known(BROKER) + ";";
    }

    private String login(String user) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
                .formatted(user, password(user));
    }

    private String known(String user) {
        return " user_%s=\"%s\"".formatted(user, password(user));
    }

    private String password(String user) {
        return secrets.password(secret(user));
    }
}
