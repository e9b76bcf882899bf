package org.fenbo.registry.officer;

import org.fenbo.backbone.kernel.Named;

/** What an officer may do (ORG-4); the code is the one that identity tokens carry. */
public enum Role implements Named {
    COLLECTOR("collector", "网格采集员"),
    CALL_TAKER("call-taker", "受理员"),
    DUTY_LEADER("duty-leader", "值班长"),
    DISPATCHER("dispatcher", "派遣员"),
    UNIT_LIAISON("unit-liaison", "单位联络员"),
    HANDLER("handler", "处置员"),
    APPROVER("approver", "审批人"),
    VERIFIER("verifier", "核查员"),
    CALL_BACK("call-back", "回访员"),
    ARBITER("arbiter", "仲裁人"),
    AREA_LEADER("area-leader", "区域负责人"),
    SUPERVISOR("supervisor", "督查员"),
    REGISTRY_KEEPER("registry-keeper", "清单管理员"),
    REGISTRY_APPROVER("registry-approver", "清单审批人"),
    OPERATOR("operator", "运维员"),
    AUDITOR("auditor", "审计员");

    private final String code;
    private final String chinese;

    Role(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** As identity tokens and events write it. */
    public String code() {
        return code;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
