package org.fenbo.registry.unit;

import org.fenbo.backbone.kernel.Named;

/** The kind of a unit (ORG-3). */
public enum UnitKind implements Named {
    DEPARTMENT("部门"),
    STATIONED_AGENCY("派驻机构"),
    CENTRE("分拨中心"),
    COMMUNITY("社区"),
    SQUAD("综合治理中队"),
    UTILITY("公用企业"),
    PROPERTY_COMPANY("物业公司"),
    OWNERS_COMMITTEE("业主委员会"),
    /** A unit that works for a department under contract; the department is the parent of the unit. */
    CONTRACTOR("外包单位"),
    SOCIAL_ORGANISATION("社会组织"),
    PARTY_BODY("党组织"),
    LEADING_GROUP("领导小组");

    private final String chinese;

    UnitKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
