package org.fenbo.local.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The users of Kafka on this machine: each service, the broker, and an operator. The operator is for set-up, checks and
 * measurements, and may do everything. SASL/PLAIN is enough on loopback.
 *
 * @param secrets the source of the passwords
 */
public record KafkaLogin(Secrets secrets) {
    /** The SASL mechanism of all users. */
    public static final String MECHANISM = "PLAIN";

    /** The user with which the broker and the controller sign in to each other. */
    public static final String BROKER = "broker";

    /** The user of the tools of this machine. */
    public static final String OPERATOR = "operator";

    /** The name of the file with the user's password. */
    static String secret(String user) {
        return "kafka-" + user;
    }

    /** The settings of a client that signs in as this user, except the address of Kafka. */
    Map<String, Object> client(String user) {
        return new TreeMap<>(Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                login(user) + ";"));
    }

    /**
     * The JAAS entry of the broker: its own login, and the users that it accepts (all services, the operator and
     * itself).
     */
    public String broker() {
        var users = Arrays.stream(Service.values()).map(Service::code).collect(Collectors.toList());
        users.add(OPERATOR);
        return controller().replace(";", "") + users.stream().map(this::known).collect(Collectors.joining()) + ";";
    }

    /** The JAAS entry of the controller. It accepts only the broker. */
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
