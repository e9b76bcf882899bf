package org.fenbo.local.settings;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The settings of Fenbo on one machine.
 *
 * @param home the checkout; the services run from its module folders
 * @param folder the folder of everything that must survive a restart: data, logs, secrets, process ids
 * @param ports a port per part, all on 127.0.0.1
 * @param district the district's code, six digits
 * @param zone the district's time zone
 * @param memory upper bounds of the Java heaps
 * @param properties further Spring properties; only the named service gets a property below {@code fenbo.<service>};
 *     every service gets all other properties
 */
public record LocalSettings(
        Path home,
        Path folder,
        Ports ports,
        String district,
        ZoneId zone,
        Memory memory,
        Map<String, String> properties) {

    /** The name of the file with the password of Redis. */
    public static final String REDIS_SECRET = "redis";

    public LocalSettings {
        properties = Map.copyOf(properties);
        home = home.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        if (!district.matches("\\d{6}")) {
            throw new PlainError("The district is six digits, not \"" + district + "\".");
        }
    }

    /** The settings of the demo district, with the usual ports. */
    public static LocalSettings usual(Path home, Path folder) {
        return new LocalSettings(
                home, folder, Ports.usual(), "440399", ZoneId.of("Asia/Shanghai"), Memory.usual(), Map.of());
    }

    /** These settings with other ports. */
    public LocalSettings with(Ports others) {
        return new LocalSettings(home, folder, others, district, zone, memory, properties);
    }

    /** These settings with the given properties instead of the present properties. */
    public LocalSettings with(Map<String, String> further) {
        return new LocalSettings(home, folder, ports, district, zone, memory, further);
    }

    /** These settings with other bounds of the heaps. */
    public LocalSettings with(Memory other) {
        return new LocalSettings(home, folder, ports, district, zone, other, properties);
    }

    /** The address of the front door. People use it, and every token has it as the issuer claim. */
    public String issuer() {
        return http(Part.FRONT_DOOR);
    }

    /** The HTTP address of one part, without a slash at the end. */
    public String http(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }

    /** JDBC address of the platform's database. */
    public String postgresUrl() {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRESQL) + "/fenbo";
    }

    /** Bootstrap address of Kafka. */
    public String kafkaBrokers() {
        return "127.0.0.1:" + ports.of(Part.KAFKA);
    }

    /** Settings with which a tool of this machine connects to Kafka as the operator. The operator may do everything. */
    public Map<String, Object> kafka() {
        return kafka(KafkaLogin.OPERATOR);
    }

    /** Settings with which a client connects to Kafka, with the rights of this user. */
    public Map<String, Object> kafka(String user) {
        var client = new KafkaLogin(secrets()).client(user);
        client.put("bootstrap.servers", kafkaBrokers());
        return client;
    }

    /** Address of Redis. */
    public String redisUrl() {
        return "redis://127.0.0.1:" + ports.of(Part.REDIS);
    }

    /** Data folder of one server. */
    public Path data(Part part) {
        return folder.resolve("data").resolve(part.code());
    }

    /** The folder of the log files, one file per part or service. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** The folder of the process ids and the marks of the present run. */
    public Path run() {
        return folder.resolve("run");
    }

    /**
     * The folder of the server programs, which are unpacked from jars. Our server processes are recognised because
     * their programs are in this folder.
     */
    public Path binaries() {
        return folder.resolve("binaries");
    }

    /** Keys and passwords of this machine, readable by their owner only. */
    public Secrets secrets() {
        return new Secrets(folder.resolve("secrets"));
    }

    /**
     * An argument in the command line of every Java process of this folder. The argument is ASCII, even if the folder's
     * name is not ASCII.
     */
    public String mark() {
        return "-Dfenbo.run=" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The class path of our own Java processes: this module as built in the checkout. The caller's class path may
     * contain the services too, and their auto-configuration would affect the front door. Only a checkout without this
     * module (a fixture of a test) uses the caller's class path.
     */
    public String classPath() {
        var target = home.resolve("deploy").resolve("local").resolve("target");
        var file = target.resolve("classpath");
        try {
            return Files.exists(file)
                    ? target.resolve("classes")
                            + File.pathSeparator
                            + Files.readString(file).strip()
                    : System.getProperty("java.class.path");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Arguments that only intake may get: the key of reporters' secrets. The key is made once per machine (R25). */
    private Stream<String> secretsOf(Service service) {
        return service == Service.INTAKE
                ? Stream.of(
                        "--fenbo.intake.follow-up.current=local",
                        "--fenbo.intake.follow-up.keys.local=" + secrets().password("follow-up-key"))
                : Stream.empty();
    }

    /** The Spring properties of one service, as command line arguments. */
    public List<String> argumentsFor(Service service) {
        Stream<String> own = Stream.of(
                "--spring.config.name=" + service.code(),
                "--server.port=" + ports.of(service.part()),
                "--server.address=127.0.0.1",
                "--fenbo.postgres.url=" + postgresUrl(),
                "--fenbo.postgres.password-file=" + secret(service.databaseSecret()),
                "--fenbo.kafka.brokers=" + kafkaBrokers(),
                "--fenbo.kafka.mechanism=" + KafkaLogin.MECHANISM,
                "--fenbo.kafka.user=" + service.code(),
                "--fenbo.kafka.password-file=" + secret(KafkaLogin.secret(service.code())),
                "--fenbo.redis.url=" + redisUrl(),
                "--fenbo.redis.password-file=" + secret(REDIS_SECRET),
                "--fenbo.identity.issuer=" + issuer(),
                "--fenbo.identity.rights=REGISTRY_OR_TOKEN",
                "--fenbo.events.district=" + district,
                "--fenbo.events.zone=" + zone,
                "--fenbo.web.movable-clock=true",
                "--spring.main.banner-mode=off",
                "--logging.file.name=" + logs().resolve(service.code() + ".log"),
                "--logging.threshold.console=OFF");
        return Stream.concat(
                        Stream.concat(own, secretsOf(service)),
                        properties.entrySet().stream()
                                .filter(one -> concerns(service, one.getKey()))
                                .map(one -> "--" + one.getKey() + "=" + one.getValue()))
                .toList();
    }

    /**
     * Whether the service gets this setting. A service refuses to start with a setting of another service, because it
     * doesn't know that setting.
     */
    private static boolean concerns(Service service, String key) {
        return Arrays.stream(Service.values())
                .filter(other -> other != service)
                .noneMatch(other -> key.startsWith("fenbo." + other.code() + "."));
    }

    /** The file of a password. A command line shows the name of this file, and never the password. */
    private Path secret(String name) {
        secrets().password(name);
        return secrets().file(name);
    }
}
