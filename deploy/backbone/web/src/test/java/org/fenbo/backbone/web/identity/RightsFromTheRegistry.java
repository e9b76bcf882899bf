package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Shows that a running service takes the rights of persons from its copy of the registry. Each service with a copy has
 * a test class that extends this class.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class RightsFromTheRegistry {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    static final String DISTRICT = "440399";
    private static final String UNIT =
            "{\"serves\":[\"440399\"],\"name\":\"分拨中心\",\"tier\":\"DISTRICT\",\"kind\":\"CENTRE\"}";

    final HttpClient http = HttpClient.newHttpClient();
    private final String reader;
    private final String path;

    @LocalServerPort
    int port;

    @Autowired
    private Inboxes inboxes;

    /**
     * @param reader name of the reader of the registry
     * @param path an operation that is open to dispatchers and closed to handlers without a unit
     */
    protected RightsFromTheRegistry(String reader, String path) {
        this.reader = reader;
        this.path = path;
    }

    @Test
    @Order(1)
    @DisplayName("登录人的角色与区域来自登记表，不看令牌 (ORG-4e)")
    void roles_and_areas_of_a_person_come_from_the_registry() {
        publish(1, "dispatcher");

        assertThat(status("O-LISTED", List.of())).isNotEqualTo(403);
        assertThat(status("O-SWEEPER", List.of(DISTRICT), "dispatcher")).isEqualTo(403);
        assertThat(status("O-NOBODY", List.of(DISTRICT), "dispatcher")).isEqualTo(403);
    }

    @Test
    @Order(2)
    @DisplayName("收回的角色五秒内失效，令牌仍然有效也一样 (ORG-4f)")
    void a_role_that_is_taken_away_ends_within_five_seconds() {
        assertThat(status("O-LISTED", List.of(DISTRICT), "dispatcher")).isNotEqualTo(403);

        Instant end = now().plus(LIMIT);
        publish(2, "call-back");
        int status = status("O-LISTED", List.of(DISTRICT), "dispatcher");
        while (status != 403 && now().isBefore(end)) {
            status = status("O-LISTED", List.of(DISTRICT), "dispatcher");
        }
        assertThat(status).isEqualTo(403);
    }

    void publish(int revision, String role) {
        new RevisionEvents(revision, now().minusSeconds(100 - revision))
                .with("area", DISTRICT, "{\"kind\":\"DISTRICT\"}")
                .with("unit", "U-CMD", UNIT)
                .with("officer", "O-LISTED", officer(role))
                .with("officer", "O-SWEEPER", officer("call-back"))
                .to(inboxes.all().stream()
                        .filter(inbox -> inbox.reader().equals(reader))
                        .findAny()
                        .orElseThrow());
    }

    private static String officer(String role) {
        return "{\"name\":\"甲\",\"unit\":\"U-CMD\",\"roles\":[\"" + role + "\"]}";
    }

    private int status(String subject, List<String> areas, String... roles) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestIssuer.tokenOf(areas, subject, null, roles))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
