package org.fenbo.registry.duty;

import org.fenbo.backbone.kernel.Named;

/** The five kinds of duties (REG-1). */
public enum DutyKind implements Named {
    CORE("主责主业"),
    TERRITORIAL("属地管理"),
    ENFORCEMENT("执法职责"),
    COOPERATION("部门(区街)分工合作"),
    PUBLIC_SERVICE("对外行政服务");

    private final String chinese;

    DutyKind(String chinese) {
        this.chinese = chinese;
    }

    /** Whether a duty of this kind must name the law or rule that it is based on (REG-1). */
    public boolean needsBasis() {
        return switch (this) {
            case CORE, TERRITORIAL, ENFORCEMENT -> true;
            case COOPERATION, PUBLIC_SERVICE -> false;
        };
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
