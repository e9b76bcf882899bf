package org.fenbo.registry.enrolment;

import org.fenbo.backbone.kernel.Named;

/** The kinds of organisations that register with a community (ORG-8). */
public enum OrganisationKind implements Named {
    PARTY_BRANCH("党支部"),
    COMPANY("企业"),
    SCHOOL("学校"),
    SOCIAL_ORGANISATION("社会组织"),
    OTHER("其他");

    private final String chinese;

    OrganisationKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
