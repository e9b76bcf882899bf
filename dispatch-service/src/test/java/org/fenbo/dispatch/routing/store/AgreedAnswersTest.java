package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.RoutingTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that dispatch's copy of the registry gives the same answers as the registry's contract. */
class AgreedAnswersTest {
    private static final Path AGREED = Path.of("../registry-service/contract/registry.lookup/answers.json");

    @Test
    @DisplayName(
            "各服务对同一版本的答复一致：时段、季节、渠道决定承办单位，赋权期内由承接的队伍负责，准入期外由原单位负责，收回事项不派街道，可能已收回的由人工研判，具体工作事项决定承办单位 (REG-1h, REG-4f, REG-5a,b, REG-9e, REG-14c, REG-17d, REG-18b)")
    void every_question_of_the_contract_has_its_answer() throws IOException {
        JsonNode agreed = JsonMapper.shared().readTree(Files.readString(AGREED));
        RegistryEntries entries = new RegistryEntries();
        agreed.path("entries")
                .forEach(entry -> entries.add(
                        entry.path("kind").asString(), entry.at("/entry/code").asString(), entry.path("entry")));
        Map<String, String> parents = new HashMap<>();
        agreed.path("endedAreas")
                .propertyStream()
                .forEach(area -> parents.put(area.getKey(), area.getValue().asString()));
        Routing routing = new RoutingCopy(new FixedRevisions<RoutingTable>(new AreaTree(parents))
                .with(1, Instant.EPOCH, new RoutingTable(1, entries.content())));
        for (JsonNode question : agreed.path("questions")) {
            Map<String, String> values = new HashMap<>();
            question.path("facts")
                    .propertyStream()
                    .forEach(fact -> values.put(fact.getKey(), fact.getValue().asString()));
            Answer answer = routing.answerFor(
                    new CategoryCode(question.path("category").asString()),
                    new AreaCode(question.path("area").asString()),
                    new Facts(Instant.parse(question.path("at").asString()), values));
            assertThat(given(answer)).as(question.toString()).isEqualTo(expected(question.path("answer")));
        }
        assertThat(agreed.path("questions").size()).isGreaterThan(15);
    }

    private static String given(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty byDuty ->
                byDuty.duty() + " " + byDuty.lead().value()
                        + " "
                        + byDuty.cooperators().stream()
                                .map(one -> one.unit().value())
                                .collect(Collectors.joining(","));
            case Answer.ByDecision byDecision ->
                byDecision.entry() + " "
                        + byDecision.candidates().stream()
                                .map(one -> one.unit().value())
                                .collect(Collectors.joining(","));
            case Answer.ByComponent component -> component.component() + " ";
            case Answer.ByRota rota -> rota.component() + " ";
            case Answer.None _ -> " ";
        };
    }

    private static String expected(JsonNode answer) {
        return answer.path("duty").asString("") + " "
                + (answer.has("lead")
                        ? answer.path("lead").asString() + " " + units(answer, "cooperators")
                        : units(answer, "candidates"));
    }

    private static String units(JsonNode answer, String field) {
        return answer.path(field).valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
    }
}
