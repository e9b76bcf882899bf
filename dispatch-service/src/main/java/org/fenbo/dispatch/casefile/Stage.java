package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Named;

/** The stage of a case. It derives from the parts, and no command sets it (CASE-1c). */
public enum Stage implements Named {
    TO_DISPATCH("待派遣"),
    IN_HAND("处置中"),
    TO_VERIFY("待核查"),
    TO_CLOSE("待结案"),
    CLOSED("已结案");

    private final String chinese;

    Stage(String chinese) {
        this.chinese = chinese;
    }

    /** The stage of a case. */
    public static Stage of(CaseFile file) {
        return switch (file.closure()) {
            case Closure.Closed _ -> CLOSED;
            case Closure.Open _ -> file.orders().lead().map(Stage::of).orElse(TO_DISPATCH);
        };
    }

    private static Stage of(Order lead) {
        return switch (lead) {
            case Order.Answerable _, Order.ToAccept _, Order.ReturnPending _ -> IN_HAND;
            case Order.Answered _ -> TO_VERIFY;
            case Order.Done _ -> TO_CLOSE;
            case Order.Withdrawn _ -> TO_DISPATCH;
        };
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
