package org.fenbo.backbone.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.web.identity.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests from the operations of a document, both valid and invalid ones. */
final class RequestMaker {
    private static final String BOUNDARY = "fenbo";
    private static final String KEY = "Idempotency-Key";
    private static final String AUTHORIZATION = "Authorization";
    private static final String VERSION = "If-Match";
    private static final String[] ROLES =
            Stream.of(Role.values()).map(Role::code).toArray(String[]::new);

    /** A call with this parameter may wait for two seconds, so few requests have the parameter. */
    private static final String WAITS = "atLeast";

    /** A request can't have this parameter together with a period, so examples leave out this parameter. */
    private static final String MOMENT = "at";

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD");
    private static final List<String> ACCEPTED = List.of("text/html", "x", "application/xml", "*/*");
    private static final List<String> MEDIA =
            List.of("text/plain", "application/xml", "application/json;charset=UTF-16", "multipart/form-data", "x", "");

    private final String address;
    private final Map<String, ?> claims;
    private final Random random;
    private final OddValues odd;
    private final MetValues met;

    /**
     * A request to an operation.
     *
     * @param straight whether the request is sent to an address of the document; if not, the document need not contain
     *     the answer
     * @param text the request as text, for the text of a failure
     */
    record Made(Target target, HttpRequest request, boolean straight, String text) {}

    /** @param claims the claims of a caller with all roles, in addition to unit and roles */
    RequestMaker(int port, Map<String, ?> claims, Random random, MetValues met) {
        this.claims = claims;
        this.address = "http://127.0.0.1:" + port;
        this.random = random;
        this.odd = new OddValues(random);
        this.met = met;
    }

    /** A random request to one of the targets. */
    Made any(List<Target> targets) {
        Target target = odd.one(targets);
        int changes = odd.one(List.of(0, 0, 1, 1, 2, 3));
        boolean other = odd.chance(2);
        String method = other ? odd.one(METHODS) : target.method();
        HttpRequest.Builder request = begin();
        String uri = uri(target, changes, request);
        header(request, AUTHORIZATION, token());
        header(request, "Accept", odd.chance(4) ? odd.one(ACCEPTED) : "");
        header(request, "Content-Type", odd.chance(4) ? odd.one(MEDIA) : media(target));
        String body = body(target, changes);
        boolean straight = !other && !uri.contains("//") && !pathOf(uri).contains("%");
        return made(target, method, uri, request, body, straight);
    }

    /** The request with the document's example values, from a caller with all roles. */
    Made example(Target target) {
        HttpRequest.Builder request = begin();
        List<String> query = new ArrayList<>();
        String path = target.path();
        for (JsonNode parameter : target.operation().path("parameters")) {
            String name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(example(parameter)));
                case "query" -> query.add(name.equals(MOMENT) ? "" : name + "=" + encoded(example(parameter)));
                default -> header(request, name, name.equals(KEY) ? freshKey() : "");
            }
        }
        query.removeIf(String::isEmpty);
        header(request, AUTHORIZATION, all());
        header(request, "Content-Type", media(target));
        JsonNode example = target.exampleBody();
        String body = target.isForm() ? form(example, 0) : example.isString() ? example.asString() : example.toString();
        return made(
                target, target.method(), path + withQuery(query), request, example.isMissingNode() ? "" : body, true);
    }

    private static HttpRequest.Builder begin() {
        return HttpRequest.newBuilder().timeout(Duration.ofSeconds(30));
    }

    private Made made(
            Target target, String method, String uri, HttpRequest.Builder request, String body, boolean straight) {
        request.uri(URI.create(address + uri))
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
        HttpRequest built = request.build();
        return new Made(target, built, straight, method + " " + uri + " " + headers(built) + " " + body);
    }

    /** The headers for the text of a failure. The text contains only the length of a token. */
    private static Map<String, String> headers(HttpRequest request) {
        Map<String, String> shown = new TreeMap<>();
        request.headers()
                .map()
                .forEach((name, values) -> shown.put(
                        name,
                        name.equals(AUTHORIZATION) ? "" + values.getFirst().length() : String.join(",", values)));
        return shown;
    }

    /** Fills the operation's parameters into the path and the query, and adds its headers to the request. */
    private String uri(Target target, int changes, HttpRequest.Builder request) {
        String path = target.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : target.operation().path("parameters")) {
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean();
            String value = value(name, parameter, changes);
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" -> query.add(required || odd.chance(often(name)) ? name + "=" + encoded(value) : "");
                default -> header(request, name, name.equals(KEY) ? key() : required || odd.chance(30) ? value : "");
            }
        }
        query.removeIf(String::isEmpty);
        return path + withQuery(query);
    }

    private static int often(String name) {
        return name.equals(WAITS) ? 3 : 50;
    }

    private static String withQuery(List<String> query) {
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String pathOf(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            try {
                request.header(name, value);
            } catch (IllegalArgumentException notAHeader) {
                request.header(name, "odd");
            }
        }
    }

    private String value(String name, JsonNode parameter, int changes) {
        if (changes > 0 && odd.chance(30)) {
            return odd.text();
        }
        List<String> known = name.equals(VERSION)
                ? met.of("version").stream()
                        .map(version -> "\"" + version + "\"")
                        .toList()
                : met.of(name);
        return known.isEmpty() || odd.chance(30) ? example(parameter) : odd.one(known);
    }

    private static String example(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        return example.isArray() ? example.path(0).asString("") : example.asString("");
    }

    private String key() {
        return odd.chance(8) ? odd.one(List.of("", "same", " ", "k".repeat(300), "é")) : freshKey();
    }

    private String freshKey() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /**
     * The token of a random officer with all roles. The officer changes because some commands are refused if the same
     * officer gave the command before.
     */
    private String all() {
        String officer = odd.one(List.of("O-ALL", "O-TOO", "O-THIRD"));
        return "Bearer " + TestIssuer.tokenWith(claims, officer, odd.one(List.of("U-CG", "U-S1")), ROLES);
    }

    private String token() {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> "Bearer " + odd.one(List.of("x", "a.b.c", "é"));
            case 2 -> "Bearer " + TestIssuer.expired("O-OPER", "operator");
            case 3, 4, 5, 6, 7, 8 -> "Bearer " + TestIssuer.token("O-OPER", "U-CG", odd.one(List.of(ROLES)));
            default -> all();
        };
    }

    private static String media(Target target) {
        return target.isForm() ? target.media() + ";boundary=" + BOUNDARY : target.media();
    }

    private String body(Target target, int changes) {
        JsonNode example = target.exampleBody();
        if (example.isMissingNode()) {
            return "";
        }
        if (target.isForm()) {
            return form(example, changes);
        }
        if (example.isString()) {
            return changes > 0 && odd.chance(50) ? odd.text() + example.asString() + odd.text() : example.asString();
        }
        JsonNode body = withKnown(example);
        return changes > 0 ? odd.changed(body, changes) : body.toString();
    }

    private String form(JsonNode example, int changes) {
        StringBuilder form = new StringBuilder();
        example.properties()
                .forEach(part -> form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(part.getKey())
                        .append("\"; filename=\"x.csv\"\r\n\r\n")
                        .append(
                                changes > 0 && odd.chance(30)
                                        ? odd.text()
                                        : part.getValue().asString())
                        .append("\r\n"));
        return form + "--" + BOUNDARY + (changes > 0 && odd.chance(5) ? "" : "--\r\n");
    }

    /**
     * The example, in which some values are replaced by values of answers. Both values belong to fields with the same
     * name.
     */
    private JsonNode withKnown(JsonNode example) {
        JsonNode body = example.deepCopy();
        if (body instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                List<String> known = met.of(name);
                if (object.get(name).isString() && !known.isEmpty() && odd.chance(40)) {
                    object.put(name, odd.one(known));
                }
            }
        }
        return body;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
