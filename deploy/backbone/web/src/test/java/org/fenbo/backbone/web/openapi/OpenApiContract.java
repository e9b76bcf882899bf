package org.fenbo.backbone.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that the committed OpenAPI document of a service matches the code and is complete. Each service has a test
 * that extends this class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.use-fqn=true",
            "springdoc.default-flat-param-object=true",
            "springdoc.override-with-generic-response=false",
            "fenbo.web.movable-clock=true"
        })
public abstract class OpenApiContract {
    private static final String DOOR = "/{*address}";

    @LocalServerPort
    private int port;

    @Value("${spring.config.name}")
    private String service = "";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();

    private ObjectNode document = JsonMapper.shared().createObjectNode();
    private Set<String> missing = Set.of();
    private OperationWords words = OperationWords.none();

    int port() {
        return port;
    }

    String service() {
        return service;
    }

    JsonNode document() {
        return document;
    }

    /** The command tables of the service. */
    protected List<CommandRows> commands() {
        return List.of();
    }

    @BeforeAll
    void make_the_document() throws IOException, InterruptedException {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, Access.class, CallerLanguage.class, CommandHeaders.class, Jwt.class)
                .replaceWithClass(JsonNode.class, Object.class);
        words = OperationWords.of(Path.of("contract/openapi.yaml"));
        ServiceDocument made = new ServiceDocument(generated(), words, new ReachableCodes());
        handlers().forEach((key, method) -> {
            if (key.endsWith(DOOR)) {
                String path = key.substring(key.indexOf(' ') + 1, key.length() - DOOR.length());
                commands().stream()
                        .filter(rows -> rows.path().equals(path))
                        .forEach(rows ->
                                rows.table().rows().forEach(row -> made.add(new Operation.Row(method, rows, row))));
            } else {
                made.add(key, new Operation.Handler(method, key.contains("/v1/open/"), below(key)));
            }
        });
        document = made.of(service);
        missing = made.missing();
    }

    private List<CommandRows> below(String key) {
        return commands().stream().filter(rows -> key.contains(rows.path())).toList();
    }

    /** The document that springdoc makes from the controllers. */
    private ObjectNode generated() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                .header("Authorization", "Bearer " + TestIssuer.token("O-OPER", null, "operator"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String text =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return (ObjectNode) JsonMapper.shared().readTree(text);
        }
    }

    /** The handlers of this platform, without the handlers of springdoc and Spring. */
    private Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> found = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                handlers.getHandlerMethods().entrySet()) {
            if (!one.getValue().getBeanType().getName().startsWith("org.fenbo.")) {
                continue;
            }
            for (String path : one.getKey().getPatternValues()) {
                one.getKey()
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.put(method.name() + " " + path, one.getValue()));
            }
        }
        return found;
    }

    @Test
    @DisplayName("提交的接口文档与代码一致，每个操作都在其中 (OPS-2a)")
    void the_committed_document_matches_the_code() throws IOException {
        String text = DocumentText.of(document);
        Path made = Path.of("target/openapi/" + service + ".json");
        Files.createDirectories(Path.of("target/openapi"));
        Files.writeString(made, text);
        Path committed = Path.of("../docs/openapi/" + service + ".json");
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as("review and copy %s-service/%s to docs/openapi", service, made)
                .isEqualTo(text);
    }

    @Test
    @DisplayName("每个接口都有中英文摘要、数据格式、合格的示例与错误代码")
    void every_operation_has_summary_schemas_fitting_examples_and_problem_codes() {
        assertThat(missing).as("examples to write in contract/openapi.yaml").isEmpty();
        assertThat(new DocumentRules(document).faults()).isEmpty();
    }

    @Test
    void every_operation_with_written_words_exists_in_the_code() {
        TreeSet<String> known = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> known.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(words.unknown(known)).isEmpty();
    }
}
