package org.fenbo.registry.categorylist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.Handling.CollectionRule;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Listing;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.categorylist.CategoryList.Asked;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CategoryListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Listing.Season WINTER = new Listing.Season(MonthDay.of(11, 15), MonthDay.of(3, 15));
    private static final Listing.Season SUMMER = new Listing.Season(MonthDay.of(6, 1), MonthDay.of(9, 30));

    private static Entry category(
            String code,
            Map<String, String> codes,
            Map<String, CollectionRule> collection,
            Listing.@Nullable Season season) {
        Handling none = Handling.NONE;
        Handling handling = new Handling(
                new TreeMap<>(collection),
                none.confirmation(),
                none.form(),
                none.evidence(),
                none.closing(),
                none.verifiers(),
                none.onTheSpot(),
                none.stages());
        Listing listing = new Listing(new TreeMap<>(codes), season);
        return Entry.of(new Category(code, code, null, Urgency.NORMAL, null, Classification.NONE, handling, listing));
    }

    private static final List<Entry> CATALOGUE = List.of(
            category("ice", Map.of("DB44/T 2479", "01"), Map.of(), WINTER),
            category("heat", Map.of("DB44/T 2479", "02"), Map.of(), SUMMER),
            category("gas", Map.of(), Map.of("grid", CollectionRule.EXPERT_ONLY), null),
            category("litter", Map.of(), Map.of("grid", CollectionRule.MUST), null),
            Entry.of(new Duty(
                    "D-1", "扫雪", DutyKind.CORE, "ice", null, new Assignment.ToLead("U", List.of()), "依据", false)));

    private static CategoryList list() {
        return new CategoryList(1, Entries.of(CATALOGUE));
    }

    private static List<String> offered(LocalDate day, @Nullable String collector) {
        return codes(
                list().offered(new Asked(day, collector, null, null), "", 9).items());
    }

    private static List<String> codes(List<Category> categories) {
        return categories.stream().map(Category::code).toList();
    }

    @Test
    @DisplayName("有季节的小类只在其日期内提供，跨年也算 (REG-11o)")
    void a_category_with_a_season_is_offered_only_between_its_days() {
        assertThat(offered(LocalDate.of(2026, 11, 14), null)).containsExactly("gas", "litter");
        assertThat(offered(LocalDate.of(2026, 11, 15), null)).containsExactly("gas", "ice", "litter");
        assertThat(offered(LocalDate.of(2027, 3, 15), null)).containsExactly("gas", "ice", "litter");
        assertThat(offered(LocalDate.of(2027, 3, 16), null)).containsExactly("gas", "litter");
        assertThat(offered(LocalDate.of(2027, 6, 1), null)).containsExactly("gas", "heat", "litter");
        assertThat(offered(LocalDate.of(2027, 9, 30), null)).containsExactly("gas", "heat", "litter");
        assertThat(offered(LocalDate.of(2027, 10, 1), null)).containsExactly("gas", "litter");
    }

    @Test
    @DisplayName("专业采集的小类不提供给该类采集员 (REG-11f)")
    void a_category_for_experts_is_not_offered_to_that_collector() {
        assertThat(offered(DAY, "grid")).containsExactly("ice", "litter");
        assertThat(offered(DAY, "expert")).containsExactly("gas", "ice", "litter");
    }

    @Test
    @DisplayName("按第二编码体系查找小类，并列出其职责 (REG-11)")
    void a_category_is_found_by_its_code_in_another_system_and_shows_its_duties() {
        CategoryList list = list();
        assertThat(codes(list.offered(new Asked(DAY, null, "DB44/T 2479", "01"), "", 9)
                        .items()))
                .containsExactly("ice");
        assertThat(list.offered(new Asked(DAY, null, "DB44/T 2479", "9"), "", 9).items())
                .isEmpty();
        assertThat(codes(list.offered(new Asked(DAY, null, "DB44/T 2479", null), "", 9)
                        .items()))
                .containsExactly("ice");
        assertThat(codes(list.offered(new Asked(DAY, null, null, "litter"), "", 9)
                        .items()))
                .containsExactly("litter");
        assertThat(list.dutiesOf("ice")).containsExactly("D-1");
        assertThat(list.dutiesOf("gas")).isEmpty();
    }

    @Test
    @DisplayName("小类没有自己的时限或阶段的，取其上最近一级的时限与阶段；各级都没有的按策略 (REG-11m)")
    void a_category_without_limits_or_stages_has_those_of_the_nearest_category_above() {
        TimeLimit days = new TimeLimit(7, LimitUnit.WORKING_DAYS);
        TimeLimit hours = new TimeLimit(2, LimitUnit.HOURS);
        TimeLimit minutes = new TimeLimit(30, LimitUnit.MINUTES);
        List<Handling.Stage> stages = List.of(new Handling.Stage("停工", hours), new Handling.Stage("整改", days));
        CategoryList list = new CategoryList(
                1,
                Entries.of(List.of(
                        limited("site", null, new TimeLimits(days, hours, null), stages),
                        limited("noise", "site", new TimeLimits(null, minutes, null), List.of()),
                        limited("night", "noise", null, List.of()))));
        assertThat(list.limitsOf("night")).isEqualTo(new TimeLimits(days, minutes, null));
        assertThat(list.limitsOf("noise")).isEqualTo(new TimeLimits(days, minutes, null));
        assertThat(list.limitsOf("site")).isEqualTo(new TimeLimits(days, hours, null));
        assertThat(list.stagesOf("night")).isEqualTo(stages);
        assertThat(list().limitsOf("gas").none()).isTrue();
        assertThat(list().stagesOf("gas")).isEmpty();
    }

    private static Entry limited(
            String code, @Nullable String parent, @Nullable TimeLimits limits, List<Handling.Stage> stages) {
        Handling none = Handling.NONE;
        Handling handling = new Handling(
                none.collection(),
                none.confirmation(),
                none.form(),
                none.evidence(),
                none.closing(),
                none.verifiers(),
                none.onTheSpot(),
                stages);
        return Entry.of(
                new Category(code, code, parent, Urgency.NORMAL, limits, Classification.NONE, handling, Listing.NONE));
    }
}
