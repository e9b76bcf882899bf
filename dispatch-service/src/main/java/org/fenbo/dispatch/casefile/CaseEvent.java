package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a case or one of its orders. */
public sealed interface CaseEvent {
    /** When it happened, by the service's clock. */
    Instant at();

    /**
     * 立案: a report became a case.
     *
     * @param revision of the registry that dispatch decided by, so that all compute by the same one (R16); null when none
     *     was in force, and in cases filed before it was named
     */
    record CaseFiled(Matter matter, @Nullable Integer revision, Instant at) implements CaseEvent {}

    /**
     * 待派遣: a person of a centre has to dispatch it.
     *
     * @param centre whose queue it stands in (CASE-2); null when the registry knows no centre for it
     */
    record CaseQueued(
            QueueGround ground,
            @Nullable Integer revision,
            @Nullable UnitCode centre,
            List<RankedUnit> candidates,
            Instant at)
            implements CaseEvent {}

    /** 派单: an order went to a unit. */
    record OrderDispatched(int order, UnitCode unit, Responsibility responsibility, Instant at) implements CaseEvent {}

    /** 签收: the unit took it. */
    record OrderAccepted(int order, OfficerId officer, Instant at) implements CaseEvent {}

    /** 申请退回: the unit says it is not its own. */
    record ReturnRequested(
            int order,
            OfficerId officer,
            String ground,
            @Nullable UnitCode proposedUnit,
            Instant at) implements CaseEvent {}

    /** 同意退回: the centre agrees; the order is withdrawn. */
    record ReturnGranted(int order, OfficerId decidedBy, String reason, Instant at) implements CaseEvent {}

    /** 驳回退回: the order stays where it is. */
    record ReturnRefused(int order, OfficerId decidedBy, String reason, Instant at) implements CaseEvent {}

    /** 反馈: the unit says what it did. */
    record OrderAnswered(int order, OfficerId officer, String result, List<String> evidence, Instant at)
            implements CaseEvent {}

    /** 核查通过: somebody else found it done. */
    record OrderVerified(
            int order, OfficerId verifier, @Nullable String remark, Instant at) implements CaseEvent {}

    /** 返工: somebody else found it not done. */
    record OrderReworked(int order, OfficerId verifier, String reason, Instant at) implements CaseEvent {}

    /** 结案. */
    record CaseClosed(ClosingBasis basis, OfficerId officer, Instant at) implements CaseEvent {}
}
