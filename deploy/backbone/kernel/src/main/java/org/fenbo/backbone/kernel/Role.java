package org.fenbo.backbone.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles that a right can name (ORG-4). The code is the literal in identity tokens and events. */
public enum Role implements Named {
    COLLECTOR("collector", "网格采集员"),
    CALL_TAKER("call-taker", "受理员"),
    DUTY_LEADER("duty-leader", "值班长"),
    DISPATCHER("dispatcher", "派遣员"),
    UNIT_LIAISON("unit-liaison", "单位联络员"),
    HANDLER("handler", "处置员"),
    APPROVER("approver", "审批人"),
    VERIFIER("verifier", "核查员"),
    QUALITY_INSPECTOR("quality-inspector", "质检员"),
    CALL_BACK("call-back", "回访员"),
    ARBITER("arbiter", "仲裁人"),
    AREA_LEADER("area-leader", "区域负责人"),
    SUPERVISOR("supervisor", "督查员"),
    REGISTRY_KEEPER("registry-keeper", "清单管理员"),
    REGISTRY_APPROVER("registry-approver", "清单审批人"),
    OPERATOR("operator", "运维员"),
    AUDITOR("auditor", "审计员"),
    /** A person who owns message groups (ORG-6c). */
    GROUP_OWNER("group-owner", "群主"),
    /** A person who is enrolled with a community and may be called (ORG-8). */
    MEMBER("member", "报到党员"),
    /** A machine that calls the platform, such as a hotline or a sensor platform. */
    CLIENT("client", "接入系统"),
    /** A rule or a timer of the platform. No person has this role. */
    PLATFORM("platform", "平台");

    private static final Map<String, Role> BY_CODE = byCode();

    private final String code;
    private final String chinese;

    Role(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    private static Map<String, Role> byCode() {
        Map<String, Role> roles = new HashMap<>();
        for (Role role : values()) {
            roles.put(role.code, role);
        }
        return Map.copyOf(roles);
    }

    /** The role of a code; empty if the code is unknown. An unknown code gives no right; events store it as text. */
    public static Optional<Role> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The roles that an officer may have. The other roles are for members, machines and the platform. */
    public static Role[] ofOfficers() {
        return Stream.of(values())
                .filter(role -> role != MEMBER && role != CLIENT && role != PLATFORM)
                .toArray(Role[]::new);
    }

    /** The code in identity tokens and events. */
    public String code() {
        return code;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
