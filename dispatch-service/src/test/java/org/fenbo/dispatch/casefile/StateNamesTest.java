package org.fenbo.dispatch.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.helpAccepted;
import static org.fenbo.dispatch.casefile.Cases.helpAnswered;
import static org.fenbo.dispatch.casefile.Cases.helping;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.waived;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.casefile.Cases.withdrawn;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StateNamesTest {
    @Test
    @DisplayName("工单各状态用术语表中的代码 (CASE-1)")
    void each_state_of_an_order_has_the_code_of_the_glossary() {
        assertThat(stateAfter()).isEqualTo("TO_ACCEPT");
        assertThat(stateAfter(accepted(1))).isEqualTo("ACCEPTED");
        assertThat(stateAfter(returnAsked(1))).isEqualTo("RETURN_PENDING");
        assertThat(stateAfter(returnAsked(1), returnGranted(1))).isEqualTo("WITHDRAWN");
        assertThat(stateAfter(withdrawn(1))).isEqualTo("WITHDRAWN");
        assertThat(stateAfter(accepted(1), answered(1))).isEqualTo("ANSWERED");
        assertThat(stateAfter(accepted(1), answered(1), reworked(1))).isEqualTo("REWORK");
        assertThat(stateAfter(accepted(1), Cases.paused(1))).isEqualTo("PAUSED");
        assertThat(stateAfter(accepted(1), answered(1), verified(1))).isEqualTo("DONE");
    }

    private static String stateAfter(CaseEvent... events) {
        return state(1, events);
    }

    private static String state(int order, CaseEvent... events) {
        CaseFile file = with(dispatched(1, CLEANING), helping(2, SQUAD));
        for (CaseEvent event : events) {
            file = file.after(event);
        }
        return file.orders().order(order).state();
    }

    @Test
    @DisplayName("协办单各状态用术语表中的代码 (CASE-1, CASE-8)")
    void each_state_of_a_co_operating_order_has_the_code_of_the_glossary() {
        assertThat(state(2)).isEqualTo("TO_ACCEPT");
        assertThat(state(2, helpAccepted(2, HANDLER))).isEqualTo("ACCEPTED");
        assertThat(state(2, helpAccepted(2, HANDLER), helpAnswered(2, HANDLER))).isEqualTo("ANSWERED");
        assertThat(state(2, waived(2))).isEqualTo("WAIVED");
        assertThat(state(2, new CooperationEvent.CooperationWithdrawn(2, Cases.NOON)))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("作废、销案、撤回与暂停的理由都有中文名称 (CASE-12, CASE-18c)")
    void the_grounds_of_voiding_cancelling_and_withdrawing_have_chinese_names() {
        assertThat(VoidGround.values())
                .extracting(VoidGround::chinese)
                .containsExactly("不属受理范围", "重复立案", "不在本区", "无实际诉求");
        assertThat(CancelGround.values())
                .extracting(CancelGround::chinese)
                .containsExactly("问题已自行消除", "反映人撤回", "现场查无此事");
        assertThat(PauseGround.values())
                .extracting(PauseGround::chinese)
                .containsExactly("天气影响施工", "等待法定程序", "等待检测鉴定", "等待物资到位", "等待当事人配合", "其他");
        assertThat(WithdrawGround.values())
                .extracting(WithdrawGround::chinese)
                .containsExactly("派错单位", "情况有变", "重复派单", "裁决撤销", "提级改派");
    }

    @Test
    @DisplayName("案件各阶段的中文名称 (CASE-1)")
    void each_stage_has_its_chinese_name() {
        assertThat(Stage.values())
                .extracting(Stage::chinese)
                .containsExactly("待派遣", "处置中", "争议待裁", "待核查", "待结案", "挂账", "已结案", "作废", "销案");
    }
}
