package org.fenbo.registry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.registry.policy.HandlingApart.Rule;
import org.fenbo.registry.policy.HandlingApart.Separation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandlingApartTest {

    @Test
    @DisplayName("网格采集默认严格分离；渠道的规则优先于总则，单个事项的规则不放宽采集人 (CASE-6b, CASE-6l)")
    void the_reports_of_grid_collectors_are_strict_unless_a_rule_for_all_categories_frees_them() {
        assertThat(HandlingApart.in(Map.of()).isStrictForCollectors()).isTrue();
        Rule oneCategory = new Rule("T", Channel.GRID_COLLECTOR, Separation.NONE);
        Rule otherChannel = new Rule(null, Channel.HOTLINE, Separation.NONE);
        Rule all = new Rule(null, null, Separation.PERSON_ONLY);
        Rule ofCollectors = new Rule(null, Channel.GRID_COLLECTOR, Separation.STRICT);
        assertThat(isStrict(oneCategory, otherChannel)).isTrue();
        assertThat(isStrict(oneCategory, all)).isFalse();
        assertThat(isStrict(all, ofCollectors)).isTrue();
        assertThat(isStrict(new Rule(null, null, Separation.STRICT))).isTrue();
        assertThat(isStrict(new Rule(null, Channel.GRID_COLLECTOR, Separation.ON_THE_SPOT)))
                .isFalse();
    }

    private static boolean isStrict(Rule... rules) {
        return HandlingApart.in(Map.of(HandlingApart.CODE, new HandlingApart(List.of(rules))))
                .isStrictForCollectors();
    }

    @Test
    @DisplayName("规则可用的渠道与受理的渠道相同 (CASE-6a, INT-1a)")
    void a_rule_can_name_each_channel_of_intake() throws IOException {
        JsonNode schema = JsonMapper.shared()
                .readTree(Files.readAllBytes(Path.of("../intake-service/contract/intake.report/filed.v1/schema.json")));
        assertThat(Stream.of(Channel.values()).map(Channel::name))
                .containsExactlyElementsOf(schema.at("/properties/channel/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }
}
