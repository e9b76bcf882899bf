package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.LEADER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.with;
import static org.fenbo.dispatch.command.People.caller;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Approving;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.dispatch.approval.ApprovalMatrix;
import org.fenbo.dispatch.casefile.Approval;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalGranted;
import org.fenbo.dispatch.casefile.ApprovalEvent.ApprovalRequested;
import org.fenbo.dispatch.casefile.ApprovalEvent.Requester;
import org.fenbo.dispatch.casefile.CaseFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApprovalRulesTest {
    private static final CaseFile OPEN = with(dispatched(1, CLEANING));

    private static ApprovalRequested request(CaseFile file, Caller caller) {
        return (ApprovalRequested) People.APPROVING.requested(
                file, new Approving.Request("void", "", "void", caller, new Nothing()), NOON);
    }

    @Test
    @DisplayName("申请依次编号，记下申请人的单位、角色与范围 (CASE-1d)")
    void a_request_records_the_unit_the_roles_and_the_claims_of_its_requester() {
        Caller liaison = caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
        ApprovalRequested first = request(OPEN, liaison);
        assertThat(first.approval()).isOne();
        assertThat(first.address()).isEqualTo("void");
        assertThat(first.requester())
                .isEqualTo(new Requester(
                        LIAISON,
                        CLEANING,
                        List.of("unit-liaison"),
                        liaison.claim().entries().sorted().toList()));
        assertThat(request(OPEN.after(first), liaison).approval()).isEqualTo(2);
    }

    @Test
    @DisplayName("申请只决定一次；再次决定是缺陷，立即报错 (CASE-18)")
    void a_request_can_be_decided_only_once() {
        CaseFile waiting = OPEN.after(request(OPEN, caller(LIAISON, Role.DISPATCHER)));
        assertThat(waiting.approvals().all().getFirst().state()).isEqualTo(Approval.State.PENDING);
        CaseFile granted = waiting.after(new ApprovalGranted(1, LEADER, NOON));
        assertThat(granted.approvals().all().getFirst().state()).isEqualTo(Approval.State.GRANTED);
        assertThat(granted.approvals().isPending("void")).isFalse();
        for (int wrong : List.of(0, 1, 2)) {
            assertThatIllegalStateException().isThrownBy(() -> granted.after(new ApprovalGranted(wrong, LEADER, NOON)));
        }
    }

    @Test
    @DisplayName("审批矩阵：只有矩阵列出的种类需要审批；all 返回全部审批人 (CASE-18)")
    void the_matrix_names_the_approvers_of_each_kind_of_request() {
        ApprovalMatrix matrix = new ApprovalMatrix(
                Map.of("void", Right.by(Scope.AREA, Role.DUTY_LEADER), "cancel", Right.by(Scope.AREA, Role.VERIFIER)));
        assertThat(matrix.of("void")).contains(Right.by(Scope.AREA, Role.DUTY_LEADER));
        assertThat(matrix.of("sell")).isEmpty();
        assertThat(matrix.all().grants())
                .containsExactlyInAnyOrder(
                        new Right.Grant(Scope.AREA, Role.DUTY_LEADER), new Right.Grant(Scope.AREA, Role.VERIFIER));
        assertThat(new ApprovalMatrix(Map.of()).all().grants()).isEmpty();
    }
}
