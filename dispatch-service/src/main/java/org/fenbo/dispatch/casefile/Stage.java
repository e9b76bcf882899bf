package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** The stage of a case. It is computed from the parts of the case; no command sets it (CASE-1c). */
public enum Stage implements Named {
    TO_DISPATCH("待派遣"),
    IN_HAND("处置中"),
    IN_DISPUTE("争议待裁"),
    TO_VERIFY("待核查"),
    TO_CLOSE("待结案"),
    SHELVED("挂账"),
    CLOSED("已结案"),
    VOID("作废"),
    CANCELLED("销案");

    private final String chinese;

    Stage(String chinese) {
        this.chinese = chinese;
    }

    /** The stage of a case. */
    public static Stage of(CaseFile file) {
        return switch (file.closure()) {
            case Closure.Closed _ -> CLOSED;
            case Closure.Voided _ -> VOID;
            case Closure.Cancelled _ -> CANCELLED;
            case Closure.Open _ -> file.isActive() ? active(file) : SHELVED;
        };
    }

    private static Stage active(CaseFile file) {
        return file.queue().isInDispute() ? IN_DISPUTE : of(file.orders());
    }

    private static Stage of(Orders orders) {
        return orders.lead().map(lead -> of(lead, orders)).orElse(TO_DISPATCH);
    }

    /**
     * A case whose lead order is done can be closed only when each co-operating order is answered or waived (CASE-8c).
     */
    private static Stage of(Order lead, Orders orders) {
        return switch (lead) {
            case Order.Answerable _, Order.ToAccept _, Order.ReturnPending _, Order.Paused _ -> IN_HAND;
            case Order.Answered _ -> TO_VERIFY;
            case Order.Done _ -> orders.pending().isEmpty() ? TO_CLOSE : IN_HAND;
            case Order.Gone _, Cooperation _ -> TO_DISPATCH;
        };
    }

    /** Whether a case in this stage has ended. */
    public boolean isEnd() {
        return this == CLOSED || this == VOID || this == CANCELLED;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
