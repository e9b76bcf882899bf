package org.fenbo.rehearsal.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches the alerts that an outage causes (R10). The services report alerts at {@code /actuator/alerts}; the launcher
 * reports its own alerts.
 */
final class Alarms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);
    /**
     * The code for a service that doesn't answer. The code doesn't count as an alert of the outage, but {@link
     * #awaitNone} waits until the service answers again.
     */
    private static final String SILENT = " silent";

    private final Predicate<String> ofTheOutage;
    private final Supplier<List<String>> present;
    private final List<String> before;

    /**
     * @param ofTheOutage whether an alert is about the outage; other disturbances may cause other alerts at the same
     *     time
     * @param present gives the alerts that are on now; alerts that were on before the outage don't count
     */
    Alarms(Predicate<String> ofTheOutage, Supplier<List<String>> present) {
        this.ofTheOutage = ofTheOutage;
        this.present = present;
        this.before =
                present.get().stream().filter(code -> !code.endsWith(SILENT)).toList();
    }

    /** The alerts that are expected when this server is unavailable. */
    static Alarms of(Platform platform, Part away) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        return new Alarms(code -> reports(away, code), () -> {
            List<String> all = new ArrayList<>();
            Plan.SERVICES.forEach(part -> all.addAll(of(client, platform, part)));
            // Without Redis no service stops, so only the launcher reports that Redis is unavailable.
            if (away == Part.REDIS) {
                all.addAll(launcher(platform, away));
            }
            return all;
        });
    }

    /**
     * Whether an alert shows that this server is unavailable. The services that need the server raise this alert. If no
     * service needs the server, the launcher raises the alert.
     */
    static boolean reports(Part away, String alert) {
        return switch (away) {
            case POSTGRESQL -> alert.endsWith(" database-unavailable");
            case KAFKA -> alert.endsWith(" reader-without-broker") || alert.endsWith(" relay-stands-still");
            case REDIS -> alert.startsWith(away.code() + " ");
            default -> throw new IllegalArgumentException(away.code() + " is no server");
        };
    }

    /** The first alerts about the outage, and how long after the start of the outage they came. */
    record Seen(Duration after, List<String> codes) {
        @Override
        public String toString() {
            return codes + " after " + after.toSeconds() + " s";
        }
    }

    /** Alerts that are on now and were not on before the outage. */
    List<String> now() {
        List<String> codes = new ArrayList<>(present.get());
        codes.removeAll(before);
        return codes;
    }

    /**
     * Watches for the whole {@code time}, even after the first alert.
     *
     * @param asleep code of a service that was halted; its alerts don't count, because the halt may have caused them.
     *     Empty if no service was halted
     * @return the first alerts about the outage; empty if no alert came
     */
    Optional<Seen> watch(Duration time, String asleep) {
        long began = System.nanoTime();
        Optional<Seen> first = Optional.empty();
        while (System.nanoTime() - began < time.toNanos()) {
            List<String> codes = first.isPresent() ? List.of() : ofTheOutage(asleep);
            if (!codes.isEmpty()) {
                first = Optional.of(new Seen(Duration.ofNanos(System.nanoTime() - began), codes));
            }
            LockSupport.parkNanos(LOOK);
        }
        return first;
    }

    private List<String> ofTheOutage(String asleep) {
        return now().stream()
                .filter(ofTheOutage)
                .filter(code -> !code.startsWith(asleep + " "))
                .toList();
    }

    /**
     * Waits until no alert is on and every service confirms it.
     *
     * @return how long the wait took; empty if an alert is still on when {@code patience} has passed
     */
    Optional<Duration> awaitNone(Duration patience) {
        long began = System.nanoTime();
        return Running.await(() -> now().isEmpty(), patience)
                ? Optional.of(Duration.ofNanos(System.nanoTime() - began))
                : Optional.empty();
    }

    private static List<String> launcher(Platform platform, Part away) {
        return platform.condition().findings().stream()
                .filter(one -> one.part().equals(away.code()) && !one.code().equals("part-keeps-ending"))
                .map(one -> one.part() + " " + one.code())
                .toList();
    }

    private static List<String> of(HttpClient client, Platform platform, Part part) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.settings().http(part) + "/actuator/alerts"))
                .timeout(LIMIT)
                .build();
        try {
            JsonNode alerts = JSON.readTree(
                            client.send(request, BodyHandlers.ofByteArray()).body())
                    .path("alerts");
            if (!alerts.isArray()) {
                return List.of(part.code() + SILENT);
            }
            return alerts.valueStream()
                    .map(alert -> part.code() + " " + alert.path("code").asString())
                    .toList();
        } catch (IOException | JacksonException away) {
            return List.of(part.code() + SILENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
