package org.fenbo.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.PersonTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the registry's REST operations that the keeper of a large list uses. */
public final class RegistryDoor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Person KEEPER = Person.of("O-KEEP", "registry-keeper");
    private static final Person APPROVER = Person.of("O-APPR", "registry-approver");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final PersonTokens pass;

    /** Calls the registry of the platform that has these settings. */
    public RegistryDoor(LocalSettings settings) {
        this.root = settings.http(Part.REGISTRY) + "/registry/v1";
        this.pass = new PersonTokens(settings, InstantSource.system());
    }

    /** Opens a draft and gives its number. */
    public int open() {
        return JsonMapper.shared()
                .readTree(send(json("/revisions", KEEPER, Map.of("title", "大清单"))))
                .path("revision")
                .asInt();
    }

    /** Fills a draft with a workbook. */
    public void fill(int draft, byte[] workbook) {
        send(request("/revisions/" + draft + "/workbook", KEEPER)
                .header("Content-Type", XLSX)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(workbook)));
    }

    /** Submits a draft and publishes it. The revision is in force at once. */
    public void publish(int draft) {
        send(json("/revisions/" + draft + "/submit", KEEPER, Map.of()));
        String now = InstantSource.system().instant().toString();
        send(json("/revisions/" + draft + "/publish", APPROVER, Map.of("effectiveAt", now, "draftOfPast", true)));
    }

    /** A revision as a workbook. */
    public byte[] workbook(int revision) {
        return send(request("/revisions/" + revision + "/workbook", KEEPER).GET());
    }

    /** The answers to a batch of questions. */
    public JsonNode lookup(byte[] questions) {
        return JsonMapper.shared()
                .readTree(send(request("/lookup/batch", KEEPER)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(questions))));
    }

    private HttpRequest.Builder json(String path, Person person, Map<String, Object> body) {
        return request(path, person)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
    }

    private HttpRequest.Builder request(String path, Person person) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + pass.of(person));
    }

    private byte[] send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " was refused: "
                        + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
