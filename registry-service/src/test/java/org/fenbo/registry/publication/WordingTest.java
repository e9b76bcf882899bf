package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.codes;
import static org.fenbo.registry.publication.ListFixture.fields;
import static org.fenbo.registry.publication.ListFixture.findings;
import static org.fenbo.registry.publication.ListFixture.line;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.publication.ListFixture.Line;
import org.fenbo.registry.revision.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    @DisplayName("职责类型五种，名称与清单一致 (REG-1)")
    void the_five_kinds_have_their_chinese_names() {
        assertThat(List.of(DutyKind.values()))
                .extracting(DutyKind::chinese)
                .containsExactly("主责主业", "属地管理", "执法职责", "部门(区街)分工合作", "对外行政服务");
    }

    @Test
    @DisplayName("主责主业、属地管理、执法职责没有法定依据的不予发布，按历史拟定的也不例外；补救办法写明如何填写 (REG-1d)")
    void a_statutory_duty_needs_a_legal_basis() {
        for (DutyKind kind : List.of(DutyKind.CORE, DutyKind.TERRITORIAL, DutyKind.ENFORCEMENT)) {
            assertThat(codes(line(kind).entry())).isEmpty();
            assertThat(fields(line(kind).withoutBasis().entry())).containsExactly("basis");
            assertThat(fields(line(kind).withoutBasis().byDecision("U-D").entry()))
                    .containsExactly("basis");
            assertThat(codes(line(kind).draftedLine().entry())).isEmpty();
            assertThat(findings(line(kind).withoutBasis().draftedLine().entry()))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.place()).isEqualTo(new Finding.InEntry("duty", "PAST-C"));
                        assertThat(finding.field()).isEqualTo("basis");
                        assertThat(finding.remedy().chinese()).contains("起草时").contains("逐条填写");
                        assertThat(finding.remedy().english())
                                .contains("when drafting")
                                .contains("per line");
                    });
        }
    }

    @Test
    @DisplayName("人工编写的职责不能标为按历史拟定 (REG-1e)")
    void a_duty_that_a_person_wrote_is_not_marked_as_drafted() {
        Duty written = line(DutyKind.CORE).duty();
        Entry marked = Entry.of(
                new Duty("D-1", written.title(), written.terms(), written.scope(), written.assignment(), true));
        assertThat(codes(marked)).containsExactly("NOT_DRAFTED");
    }

    @Test
    @DisplayName("对外行政服务须明确服务类型，按历史拟定的也不例外 (REG-1f)")
    void a_public_service_has_a_type() {
        assertThat(fields(line(DutyKind.PUBLIC_SERVICE).entry())).containsExactly("service");
        assertThat(fields(line(DutyKind.PUBLIC_SERVICE).draftedLine().entry())).containsExactly("service");
        assertThat(fields(line(DutyKind.PUBLIC_SERVICE).byDecision("U-D").entry()))
                .containsExactly("service");
    }

    @Test
    @DisplayName("分工合作的职责缺任务、主办、协办单位或各自职责的不予发布，按历史拟定的也不例外 (REG-2a)")
    void a_cooperation_states_task_lead_co_operators_and_what_each_owes() {
        Line whole = line(DutyKind.COOPERATION).lead("U-D", "U-E").owed(Map.of("U-D", "牵头", "U-E", "配合"));
        assertThat(codes(whole.entry())).isEmpty();
        assertThat(fields(whole.title(" ").entry())).containsExactly("title");
        assertThat(fields(whole.byDecision("U-D").entry())).containsExactly("lead");
        assertThat(fields(whole.lead("U-D").owed(Map.of("U-D", "牵头")).entry())).containsExactly("cooperators");
        assertThat(fields(whole.owed(Map.of("U-D", "牵头")).entry())).containsExactly("owed");
        assertThat(fields(whole.owed(Map.of("U-E", "配合")).draftedLine().entry()))
                .containsExactly("owed");
        assertThat(codes(whole.owed(Map.of("U-D", "牵头", "U-E", "配合", "U-S", "旁观"))
                        .entry()))
                .containsExactly("NOT_INVOLVED");
    }

    @Test
    @DisplayName("配合履职的事项写明上级与街道各自的职责，由上级主办 (REG-17b)")
    void a_line_of_the_co_operation_list_is_led_by_the_superior() {
        Line whole = line(DutyKind.CORE)
                .list(StreetList.COOPERATION)
                .lead("U-D", "U-S")
                .owed(Map.of("U-D", "牵头执法", "U-S", "巡查上报"));
        assertThat(codes(whole.entry())).isEmpty();
        assertThat(codes(whole.lead("U-AGENCY", "U-S")
                        .owed(Map.of("U-AGENCY", "执法", "U-S", "巡查"))
                        .entry()))
                .as("an office of a department")
                .isEmpty();
        assertThat(codes(whole.lead("U-S", "U-D").entry())).containsExactly("SUPERIOR_LEADS", "TERMS_MISSING");
        assertThat(fields(whole.owed(Map.of("U-D", "牵头执法")).entry())).containsExactly("owed");
        assertThat(fields(whole.lead("U-D", "U-E")
                        .owed(Map.of("U-D", "牵头", "U-E", "监测"))
                        .entry()))
                .containsExactly("cooperators");
    }

    @Test
    @DisplayName("上级收回的事项须写明承接部门及其工作方式，不得仍列街道、社区 (REG-17c)")
    void a_line_that_was_taken_back_names_the_department_and_how_it_works() {
        Line whole = line(DutyKind.CORE).list(StreetList.TAKEN_BACK).owed(Map.of("U-D", "每季度检查"));
        assertThat(codes(whole.entry())).isEmpty();
        assertThat(fields(whole.owed(Map.of()).entry())).containsExactly("owed");
        assertThat(codes(whole.lead("U-S").owed(Map.of("U-S", "检查")).entry())).containsExactly("NOT_TAKEN_BACK");
        assertThat(codes(whole.lead("U-D", "U-C").entry())).containsExactly("NOT_TAKEN_BACK");
        assertThat(codes(whole.byDecision("U-D").entry())).containsExactly("NOT_TAKEN_BACK");
    }

    @Test
    @DisplayName("具体工作事项须恰有一个承担单位 (REG-18a)")
    void a_work_item_has_exactly_one_answerable_body() {
        Entry duty = line(DutyKind.CORE).entry();
        assertThat(codes(duty, item("D-1", "U-S"))).isEmpty();
        assertThat(codes(duty, item("D-1"))).containsExactly("NOT_ONE_BODY");
        assertThat(codes(duty, item("D-1", "U-S", "U-C"))).containsExactly("NOT_ONE_BODY");
        assertThat(codes(duty, item("D-9", "U-S"))).containsExactly("UNKNOWN_DUTY");
        assertThat(codes(duty, item("D-1", "U-9"))).containsExactly("UNKNOWN_UNIT");
        Entry back = line(DutyKind.CORE)
                .list(StreetList.TAKEN_BACK)
                .owed(Map.of("U-D", "检查"))
                .entry();
        assertThat(codes(back, item("D-1", "U-S"))).containsExactly("NOT_TAKEN_BACK");
    }

    private static Entry item(String duty, String... bodies) {
        return Entry.of(new WorkItem("W-1", duty, "小修", List.of(bodies), List.of("C"), "S", List.of()));
    }
}
