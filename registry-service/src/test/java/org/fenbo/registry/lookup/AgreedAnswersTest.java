package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.events.EntryJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The look-up gives the answers that the contract lists. All other services test their copies of the registry with the
 * same answers.
 */
class AgreedAnswersTest {

    @Test
    @DisplayName("各服务对同一版本的答复一致，准入期外由原单位负责，可能已收回的由人工研判 (REG-5a,b, REG-9e, REG-17d, REG-18b)")
    void every_question_of_the_contract_has_its_answer() throws IOException {
        JsonNode agreed =
                JsonMapper.shared().readTree(Files.readString(Path.of("contract/registry.lookup/answers.json")));
        EntryJson format = new EntryJson();
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : agreed.path("entries")) {
            EntryKind kind = EntryKind.withCode(entry.path("kind").asString()).orElseThrow();
            entries.add(format.read(kind, entry.path("entry").toString()));
        }
        RevisionIndex index = new RevisionIndex(1, Entries.of(entries));
        for (JsonNode question : agreed.path("questions")) {
            Map<String, String> facts = new HashMap<>();
            question.path("facts")
                    .propertyStream()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
            Instant at = Instant.parse(question.path("at").asString());
            Answer answer = ended(agreed, index)
                    .answer(
                            index,
                            question.path("category").asString(),
                            question.path("area").asString(),
                            at,
                            facts);
            assertThat(given(answer)).as(question.toString()).isEqualTo(expected(question.path("answer")));
        }
        assertThat(agreed.path("questions").size()).isGreaterThan(15);
    }

    private static EndedAreas ended(JsonNode agreed, RevisionIndex index) {
        Map<String, String> parents = new HashMap<>();
        agreed.path("endedAreas")
                .propertyStream()
                .forEach(area -> parents.put(area.getKey(), area.getValue().asString()));
        assertThat(parents.keySet()).isNotEmpty().noneMatch(index::hasArea);
        return new EndedAreas(new AreaTree(parents));
    }

    private static String given(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty byDuty ->
                byDuty.duty().code() + " " + byDuty.lead() + " " + String.join(",", byDuty.cooperators());
            case Answer.ByDecision byDecision ->
                byDecision.duty().code() + " "
                        + byDecision.candidates().stream().map(RankedUnit::unit).collect(Collectors.joining(","));
            case Answer.OfComponent component -> component.component().code() + " ";
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
