package org.fenbo.registry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.Channel;
import org.fenbo.registry.policy.HandlingApart;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryFilesTest {

    private final EntryFiles files = new EntryFiles(
            geometry -> Optional.of(Words.of("is not drawn")), schema -> Optional.of(Words.of("is no form")));

    @Test
    @DisplayName("REG-6 表头可用中文或英文")
    void headings_and_words_may_be_english_or_chinese() {
        assertThat(entries(EntryKind.AREA, "code|name|kind|parent", "440399|云桥区|DISTRICT|"))
                .isEqualTo(entries(EntryKind.AREA, "类型|名称|编码", "区|云桥区|440399"))
                .containsExactly(Entry.of(new Area("440399", "云桥区", AreaKind.DISTRICT, null, null)));
    }

    @Test
    @DisplayName("时限由本区的文件给定，中英文写法都可 (TIME-1c)")
    void limits_are_read_in_either_language() {
        var limits =
                new TimeLimits(new TimeLimit(5, LimitUnit.WORKING_DAYS), null, new TimeLimit(1, LimitUnit.SAME_DAY));

        assertThat(entries(EntryKind.CATEGORY, "编码|名称|紧急程度|结案时限|处置时限", "101|井盖|普|5工作日|当日"))
                .containsExactly(Entry.of(new Category("101", "井盖", null, Urgency.NORMAL, limits)));
    }

    @Test
    @DisplayName("文件有错误时整份不导入，每处错误指明行、列、值、原因和处理办法 (REG-6c)")
    void every_fault_names_line_column_value_reason_and_remedy() {
        List<Finding> findings = findings(
                EntryKind.CATEGORY, "code|name|urgency|case_limit", "101|井盖|NORMAL|5 WORKING_DAYS", "10 2||很急|soon");

        assertThat(findings)
                .extracting(Finding::place, Finding::field, Finding::value, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(new Finding.InLine(3), "code", "10 2", "NOT_A_CODE"),
                        tuple(new Finding.InLine(3), "name", "", "MISSING"),
                        tuple(new Finding.InLine(3), "urgency", "很急", "UNKNOWN_WORD"),
                        tuple(new Finding.InLine(3), "case_limit", "soon", "NOT_A_LIMIT"));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.reason().chinese()).isNotBlank();
            assertThat(finding.remedy().english()).isNotBlank();
        });
    }

    @Test
    @DisplayName("采办分离每条规则一行，事项与渠道可不填；未知的渠道、重复的规则不予导入 (CASE-6a)")
    void each_rule_of_separation_has_a_line_of_its_own() {
        String heading = "编码|事项|渠道|采办分离";
        assertThat(entries(
                        EntryKind.POLICY,
                        heading,
                        "handling-apart|||仅本人回避",
                        "handling-apart||网格采集|严格分离",
                        "handling-apart|201|PATROL|ON_THE_SPOT"))
                .containsExactly(Entry.of(new HandlingApart(List.of(
                        new HandlingApart.Rule(null, null, HandlingApart.Separation.PERSON_ONLY),
                        new HandlingApart.Rule(null, Channel.GRID_COLLECTOR, HandlingApart.Separation.STRICT),
                        new HandlingApart.Rule("201", Channel.PATROL, HandlingApart.Separation.ON_THE_SPOT)))));
        assertThat(findings(
                        EntryKind.POLICY,
                        heading,
                        "handling-apart||鸽子|严格分离",
                        "handling-apart|201||不要求",
                        "handling-apart|201||严格分离",
                        "handling-apart|202||"))
                .extracting(Finding::place, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(new Finding.InLine(2), "UNKNOWN_WORD"),
                        tuple(new Finding.InLine(4), "LINE_TWICE"),
                        tuple(new Finding.InLine(5), "MISSING"));
    }

    @Test
    void an_unknown_missing_or_repeated_column_is_refused() {
        assertThat(findings(EntryKind.AREA, "code|nam|kind|kind", "1|2|区|区"))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        tuple("nam", "UNKNOWN_COLUMN"), tuple("kind", "COLUMN_TWICE"), tuple("name", "MISSING_COLUMN"));
    }

    @Test
    void a_code_may_be_used_only_once() {
        assertThat(findings(EntryKind.AREA, "code|name|kind", "1|a|区", "1|b|区"))
                .extracting(Finding::place, Finding::code, Finding::reason)
                .containsExactly(
                        tuple(new Finding.InLine(3), "CODE_TWICE", new Words("第 2 行已用此编码", "line 2 has this code")));
    }

    @Test
    void a_line_with_too_many_cells_is_refused() {
        assertThat(findings(EntryKind.AREA, "code|name|kind", "1|a|区|b"))
                .extracting(Finding::code)
                .containsExactly("TOO_MANY_CELLS");
    }

    @Test
    void control_characters_too_long_texts_and_invalid_outlines_are_refused() {
        assertThat(findings(EntryKind.AREA, "code|name|kind|geometry", "1|a\u0000|区|", "2|" + "长".repeat(201) + "|区|x"))
                .extracting(Finding::code)
                .containsExactly("CONTROL_CHARACTER", "TOO_LONG", "NOT_A_GEOMETRY");
    }

    @Test
    @DisplayName("REG-5 人工研判的条目列出候选单位")
    void an_entry_by_decision_has_candidates_and_no_lead() {
        String heading = "code|title|kind|category|answer|lead|candidates";

        assertThat(entries(EntryKind.DUTY, heading, "D|井盖|主责主业|101|人工研判||U-A:0.6:12；U-B"))
                .singleElement()
                .extracting(entry -> ((Duty) entry.content()).assignment())
                .isEqualTo(new Assignment.ByDecision(
                        List.of(new RankedUnit("U-A", 0.6, 12), new RankedUnit("U-B", 0, 0))));
        assertThat(findings(EntryKind.DUTY, heading, "D|井盖|CORE|101|BY_DECISION|U-A|", "E|井盖|CORE|101|DUTY||U-A"))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("lead", "MUST_BE_EMPTY"),
                        tuple("candidates", "MISSING"),
                        tuple("candidates", "MUST_BE_EMPTY"),
                        tuple("lead", "MISSING"));
    }

    @Test
    @DisplayName("没有编码、层级或类型的单位不予导入，因而不能发布 (ORG-3a)")
    void a_unit_without_code_tier_or_kind_is_refused() {
        assertThat(findings(EntryKind.UNIT, "code|name|tier|kind", "|甲|区|部门", "U|乙||部门", "V|丙|区|"))
                .extracting(Finding::place, Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(new Finding.InLine(2), "code", "MISSING"),
                        tuple(new Finding.InLine(3), "tier", "MISSING"),
                        tuple(new Finding.InLine(4), "kind", "MISSING"));
    }

    @Test
    @DisplayName("不合国标格式的事项编码不予导入 (REG-11a)")
    void a_national_code_in_a_wrong_format_is_refused() {
        assertThat(findings(
                        EntryKind.CATEGORY,
                        "code|name|urgency|national|older",
                        "1|井盖|普|10301|0103",
                        "2|路灯|普|A03012|旧码",
                        "3|树木|普|103012|0103"))
                .extracting(Finding::place, Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(new Finding.InLine(2), "national", "NOT_A_NATIONAL_CODE"),
                        tuple(new Finding.InLine(3), "older", "NOT_A_NATIONAL_CODE"));
    }

    @Test
    @DisplayName("TIME-2 日历的工作时段、节假日与调休")
    void the_lines_of_a_calendar_must_not_contradict_each_other() {
        assertThat(findings(
                        EntryKind.CALENDAR,
                        "code|item|day|value",
                        "CN|ZONE||Mars",
                        "CN|WEEK|MONDAY|09:00-12:00 11:00-18:00",
                        "CN|WEEK|周一|09:00-12:00",
                        "CN|HOLIDAY|2026-10-01|国庆节",
                        "CN|MAKE_UP_DAY|2026-10-01|国庆节",
                        "CN|HOLIDAY|2026-02-30|无"))
                .extracting(Finding::code)
                .containsExactly("NOT_A_ZONE", "NOT_HOURS", "DAY_TWICE", "DAY_TWICE", "NOT_A_DATE");
    }

    @Test
    @DisplayName("急、普两套默认时限由本区的文件给定 (TIME-1c)")
    void the_two_lines_of_a_policy_give_the_limits_of_both_urgencies() {
        var urgent = new TimeLimits(new TimeLimit(24, LimitUnit.HOURS), null, null);
        var normal = new TimeLimits(new TimeLimit(5, LimitUnit.WORKING_DAYS), null, null);
        String heading = "code|urgency|case_limit";

        assertThat(entries(EntryKind.POLICY, heading, "limits|急|24 HOURS", "limits|普|5 WORKING_DAYS"))
                .containsExactly(Entry.of(new Policy.DefaultLimits(urgent, normal)));
    }

    @Test
    void a_policy_without_the_limits_of_both_urgencies_is_refused() {
        assertThat(findings(EntryKind.POLICY, "code|urgency|case_limit", "limits|急|24小时"))
                .extracting(Finding::code)
                .containsExactly("MISSING_LINE");
    }

    @Test
    void a_file_with_2000_faults_shows_the_first_500_and_counts_all() {
        String[] lines = new String[2_000];
        Arrays.fill(lines, "x y|a|区");
        Outcome<List<Entry>> outcome = read(EntryKind.AREA, table("code|name|kind", lines));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().findings()).hasSize(500);
            assertThat(refused.refusal().detail().english()).contains("2000 faults");
        });
    }

    private List<Entry> entries(EntryKind kind, String heading, String... lines) {
        return switch (read(kind, table(heading, lines))) {
            case Outcome.Done<List<Entry>>(var entries) -> entries;
            case Outcome.Refused<List<Entry>>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private List<Finding> findings(EntryKind kind, String heading, String... lines) {
        return switch (read(kind, table(heading, lines))) {
            case Outcome.Done<List<Entry>>(var entries) -> throw new AssertionError("taken: " + entries);
            case Outcome.Refused<List<Entry>>(var refusal) -> refusal.findings();
        };
    }

    private static Table table(String heading, String... lines) {
        List<Table.Line> rows = new ArrayList<>();
        for (int index = 0; index < lines.length; index++) {
            rows.add(new Table.Line(index + 2L, cells(lines[index])));
        }
        return new Table(cells(heading), rows);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\\|", -1));
    }

    private Outcome<List<Entry>> read(EntryKind kind, Table table) {
        return files.readAll(Map.of(kind, table), Entries.of(List.of()))
                .then(all -> new Outcome.Done<>(all.getOrDefault(kind, List.of())));
    }

    @Test
    @DisplayName("REG-4 适用条件写错时，指出正确写法")
    void invalid_conditions_dates_and_affiliations_are_reported() {
        String heading = "code|title|kind|category|answer|lead|conditions|from|until";
        assertThat(findings(
                        EntryKind.DUTY,
                        heading,
                        "D|井盖|CORE|101|DUTY|U|time=25:00-26:00;channel=；answer.size=9..3|明天|2026-13-01",
                        "E|井盖|CORE|101|DUTY|U||2026-02-01|2026-01-31"))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("conditions", "NOT_A_CONDITION"),
                        tuple("conditions", "NOT_A_CONDITION"),
                        tuple("conditions", "NOT_A_CONDITION"),
                        tuple("from", "NOT_A_DATE"),
                        tuple("until", "NOT_A_DATE"),
                        tuple("until", "ENDS_BEFORE_IT_BEGINS"));
        assertThat(findings(EntryKind.OFFICER, "code|name|unit|roles|ties", "O|张|U|handler|驻点:U-S1:昨天.."))
                .extracting(Finding::code)
                .containsExactly("NOT_A_TIE");
        assertThat(findings(EntryKind.FORM, "code|title|version|schema", "F|表|一|{}"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("NOT_A_NUMBER", "NOT_A_FORM");
    }

    @Test
    @DisplayName("导入文件可用单位名称或别名，存为单位编码；一名多单位时须填编码 (ORG-3c)")
    void a_unit_may_be_written_as_its_name_or_an_alias_and_its_code_is_stored() {
        Entries draft = Entries.of(List.of(unit("U-CG", "区城市管理局", "城管局", "区城管"), unit("U-SW", "区水务局", "水务")));
        Table officers =
                table("code|name|unit|roles|ties", "O|张|城管局|handler|驻点:区水务局:2026-01-01..", "P|李|U-SW|handler|");
        assertThat(contents(EntryKind.OFFICER, officers, draft, Officer.class))
                .extracting(Officer::unit)
                .containsExactly("U-CG", "U-SW");
        assertThat(contents(EntryKind.OFFICER, officers, draft, Officer.class)
                        .getFirst()
                        .ties())
                .extracting(Affiliation::unit)
                .containsExactly("U-SW");
        Table duties = table(
                "code|title|kind|category|answer|lead|cooperators|owed",
                "D|井盖|COOPERATION|101|DUTY|区城管|水务|城管局:牵头；水务:配合");
        assertThat(contents(EntryKind.DUTY, duties, draft, Duty.class).getFirst())
                .satisfies(duty -> {
                    assertThat(duty.assignment()).isEqualTo(new Assignment.ToLead("U-CG", List.of("U-SW")));
                    assertThat(duty.terms().owed()).containsOnlyKeys("U-CG", "U-SW");
                });
        assertThat(faults(EntryKind.OFFICER, table("code|name|unit|roles", "O|张|林业局|handler"), draft))
                .containsExactly("UNKNOWN_NAME");
        Entries twins = Entries.of(List.of(unit("U-1", "执法队", "甲"), unit("U-2", "执法队", "乙")));
        assertThat(faults(EntryKind.OFFICER, table("code|name|unit|roles", "O|张|执法队|handler"), twins))
                .containsExactly("AMBIGUOUS_NAME");
    }

    @Test
    @DisplayName("单位文件中的上级单位可写别名，别名取自同一文件 (ORG-3)")
    void a_file_of_units_may_name_a_parent_by_an_alias_of_the_same_file() {
        Table units = table("code|name|tier|kind|parent|aliases", "U|某局|区|部门||局里", "V|中队|街道|综合治理中队|局里|");
        assertThat(contents(EntryKind.UNIT, units, Entries.of(List.of()), Unit.class))
                .extracting(Unit::parent)
                .containsExactly(null, "U");
    }

    @Test
    @DisplayName("上级群组不是上一级的群组、下级群组没有上级，均不予导入 (ORG-6d)")
    void a_group_whose_parent_is_not_one_level_above_is_refused() {
        String heading = "code|name|level|parent|area|owner";
        assertThat(findings(
                        EntryKind.GROUP,
                        heading,
                        "G1|街道群|STREET||A|O",
                        "G2|社区群|COMMUNITY|G1|A|O",
                        "G3|楼栋群|BUILDING|G2|A|O",
                        "G4|网格群|GRID||A|O",
                        "G5|网格群|GRID|G9|A|O",
                        "G6|村民群|VILLAGER|G2|A|O",
                        "G7|镇群|镇级|G1|A|O"))
                .extracting(Finding::place, Finding::field, Finding::code)
                .containsExactly(
                        tuple(new Finding.InLine(4), "parent", "PARENT_NOT_ONE_ABOVE"),
                        tuple(new Finding.InLine(5), "parent", "PARENT_NOT_ONE_ABOVE"),
                        tuple(new Finding.InLine(6), "parent", "PARENT_NOT_ONE_ABOVE"),
                        tuple(new Finding.InLine(7), "parent", "PARENT_NOT_ONE_ABOVE"),
                        tuple(new Finding.InLine(8), "parent", "PARENT_NOT_ONE_ABOVE"));
    }

    @Test
    @DisplayName("数值类策略逐项给出数值；未知的名称、非数字、重复的行不予导入")
    void numbers_of_policies_are_checked() {
        assertThat(findings(
                        EntryKind.POLICY,
                        "code|numbers",
                        "grid-sizes|网格最少户数:二百;MONTHS_VALID:3",
                        "training|有效月数:6",
                        "training|MONTHS_VALID:7",
                        "none|"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("NOT_A_NUMBER", "UNKNOWN_WORD", "LINE_TWICE", "UNKNOWN_POLICY");
    }

    @Test
    @DisplayName("文件中的事项可写第二体系的编码，含同一批文件的目录；体系中没有的编码不予导入 (REG-11c)")
    void a_file_may_name_a_category_by_its_code_in_another_system() {
        Table catalogue = table("code|name|urgency|other_codes", "c1|积水|普|DB44/T 2479:0103", "c2|井盖|普|");
        Entries draft = Entries.of(
                entries(EntryKind.CATEGORY, "code|name|urgency|other_codes", "c1|积水|普|DB44/T 2479:0103", "c2|井盖|普|"));
        Table duties = table("code|title|kind|category|answer|lead|basis", "D|排水|CORE|DB44/T 2479:0103;c2|DUTY|U|依据");
        assertThat(contents(EntryKind.DUTY, duties, draft, Duty.class)
                        .getFirst()
                        .categories())
                .containsExactly("c1", "c2");
        assertThat(files.readAll(Map.of(EntryKind.CATEGORY, catalogue, EntryKind.DUTY, duties), Entries.of(List.of())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(faults(EntryKind.DUTY, duties, Entries.of(List.of()))).containsExactly("NOT_A_CODE");
    }

    private static Entry unit(String code, String name, String... aliases) {
        return Entry.of(new Unit(code, name, Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(aliases), List.of()));
    }

    private <T> List<T> contents(EntryKind kind, Table table, Entries draft, Class<T> content) {
        Outcome<Map<EntryKind, List<Entry>>> read = files.readAll(Map.of(kind, table), draft);
        assertThat(read).isInstanceOf(Outcome.Done.class);
        return read instanceof Outcome.Done<Map<EntryKind, List<Entry>>>(var entries)
                ? entries.getOrDefault(kind, List.of()).stream()
                        .map(Entry::content)
                        .map(content::cast)
                        .toList()
                : List.of();
    }

    private List<String> faults(EntryKind kind, Table table, Entries draft) {
        return files.readAll(Map.of(kind, table), draft)
                        instanceof Outcome.Refused<Map<EntryKind, List<Entry>>>(var refusal)
                ? refusal.findings().stream().map(Finding::code).toList()
                : List.of();
    }
}
