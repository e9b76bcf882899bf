package org.fenbo.backbone.web.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.fenbo.backbone.web.identity.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the probe as an operator. */
record Call(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The answer to a call. */
    record Answer(int status, java.net.http.HttpHeaders headers, String text) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String code() {
            return json().path("code").asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static String token() {
        return TestIssuer.token("O-OPER", null, "operator");
    }

    static String handler() {
        return TestIssuer.token("O-HAND", "U-SQ", "handler");
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
    }

    Answer get(String path) {
        return send(to(path).build());
    }

    Answer post(String path, String key, String body) {
        return send(to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads until the server closes the connection. If the server closes before it has read the whole request, it
     * resets the connection after its answer.
     */
    private static String untilClosed(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (int one = in.read(); one >= 0; one = in.read()) {
                all.write(one);
            }
        } catch (IOException reset) {
            // The bytes that came before the reset are the answer.
        }
        return all.toString(UTF_8);
    }

    /** Sends the request unchanged, and returns all text that came until the server closed the connection. */
    String raw(String request) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(30_000);
            line.getOutputStream().write(request.getBytes(ISO_8859_1));
            line.getOutputStream().flush();
            line.shutdownOutput();
            return untilClosed(line.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
