package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.policy.Channel;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.NumberPolicy.Kind;
import org.fenbo.registry.policy.NumberPolicy.Name;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyChecksTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_usual_numbers_fit_together(Kind kind) {
        assertThat(values(NumberPolicy.usual(kind))).isEmpty();
    }

    @Test
    void a_number_below_the_one_before_it_is_refused() {
        assertThat(values(policy(Kind.GRID_SIZES, Map.of(Name.FEWEST_HOUSEHOLDS, 501))))
                .containsExactly("MOST_HOUSEHOLDS:500");
        assertThat(values(policy(Kind.GRID_SIZES, Map.of(Name.MOST_IN_A_LARGE_VILLAGE, 1))))
                .containsExactly("MOST_IN_A_LARGE_VILLAGE:1");
        assertThat(values(policy(Kind.SERVICE_POINTS, Map.of(Name.THREE_STARS, 299))))
                .containsExactly("THREE_STARS:299");
        assertThat(values(policy(Kind.SERVICE_POINTS, Map.of(Name.THREE_STARS, 300))))
                .isEmpty();
    }

    @Test
    void a_training_is_valid_for_a_month_at_least() {
        assertThat(values(policy(Kind.TRAINING, Map.of(Name.MONTHS_VALID, 0)))).containsExactly("MONTHS_VALID:0");
    }

    @Test
    @DisplayName("采办分离的规则只能列清单中的事项：没有的事项不得公布 (CASE-6a)")
    void a_rule_of_separation_names_a_category_of_the_revision() {
        Category known = new Category("T", "树木", null, Urgency.NORMAL, null);
        Policy rules = new HandlingApart(List.of(
                new HandlingApart.Rule(null, Channel.HOTLINE, HandlingApart.Separation.NONE),
                new HandlingApart.Rule("T", null, HandlingApart.Separation.ON_THE_SPOT),
                new HandlingApart.Rule("GONE", null, HandlingApart.Separation.STRICT)));
        Findings findings = new Findings();
        new PolicyChecks(Entries.of(List.of(Entry.of(known), Entry.of(rules))), findings).check();
        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_CATEGORY");
            assertThat(finding.value()).isEqualTo("GONE");
        });
    }

    @Test
    @DisplayName("自动派单调控的数值可按事项给定：清单中没有的事项不得公布，窗口不小于最少件数 (CASE-22a)")
    void the_numbers_of_a_category_need_a_category_of_the_revision() {
        assertThat(values(new NumberPolicy(Kind.GOVERNOR, "GONE", Map.of(Name.FIRST_RIGHT_PERCENT, 90))))
                .containsExactly("GONE");
        assertThat(values(policy(Kind.GOVERNOR, Map.of(Name.WINDOW_CASES, 9)))).containsExactly("WINDOW_CASES:9");
        assertThat(values(policy(Kind.GOVERNOR, Map.of(Name.FIRST_RIGHT_PERCENT, 101))))
                .containsExactly("FIRST_RIGHT_PERCENT:101");
        assertThat(values(policy(Kind.GOVERNOR, Map.of(Name.FIRST_RIGHT_PERCENT, 0))))
                .isEmpty();
    }

    private static NumberPolicy policy(Kind kind, Map<Name, Integer> given) {
        return new NumberPolicy(kind, given);
    }

    private static List<String> values(NumberPolicy policy) {
        Findings findings = new Findings();
        new PolicyChecks(Entries.of(List.of(Entry.of(policy))), findings).check();
        return findings.all().stream().map(Finding::value).toList();
    }
}
