package org.fenbo.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets tokens from the issuer of a running platform, for scripts, tests and measurements. This class renews a token
 * before the token expires.
 */
public final class Tokens {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** A token is renewed when it expires in less than this time. Every call takes less time than this. */
    private static final Duration RESERVE = Duration.ofMinutes(3);

    private final LocalSettings settings;
    private final InstantSource wall;
    private final Map<String, Issued> kept = new ConcurrentHashMap<>();

    private record Issued(String token, Instant renewAt) {}

    public Tokens(LocalSettings settings) {
        this(settings, InstantSource.system());
    }

    Tokens(LocalSettings settings, InstantSource wall) {
        this.settings = settings;
        this.wall = wall;
    }

    /**
     * A token of the officer with this code, or of the first officer with this role. The token is valid for three to
     * fifteen minutes, so the caller must ask for a token before each call.
     *
     * @throws PlainError if there is no such role or officer, or if the issuer refuses the request or isn't running
     */
    public String of(String name) {
        var officers = Officers.supplied();
        if (officers.named(name).isEmpty()) {
            throw new PlainError("There is no role or officer \"" + name + "\". Roles: "
                    + String.join(", ", officers.roles())
                    + ". Officers: "
                    + String.join(
                            ", ", officers.all().stream().map(Officer::code).toList()) + ".");
        }
        return kept.compute(name, this::renewed).token();
    }

    private Issued renewed(String name, @Nullable Issued last) {
        if (last != null && wall.instant().isBefore(last.renewAt())) {
            return last;
        }
        var now = wall.instant();
        var answer = JsonMapper.shared().readTree(answer(name));
        var life = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Issued(answer.path("access_token").asString(), now.plus(life).minus(RESERVE));
    }

    static String secret(LocalSettings settings, String name) {
        return settings.secrets().password("client-" + name);
    }

    private String answer(String name) {
        var request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials(name))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlainError("The issuer at %s didn't issue a token: %d %s"
                        .formatted(settings.issuer(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (ConnectException e) {
            throw new PlainError("Nobody answers at " + settings.issuer() + ". Start the platform with ./fenbo up.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }

    private String credentials(String name) {
        var pair = name + ":" + secret(settings, name);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
