package org.fenbo.registry.unit;

import org.fenbo.backbone.kernel.Named;

/**
 * The level at which a unit works (ORG-3). A stationed agency (派驻机构) has the tier of the street that commands the
 * agency.
 */
public enum Tier implements Named {
    CITY("市"),
    DISTRICT("区"),
    STREET("街道"),
    COMMUNITY("社区");

    private final String chinese;

    Tier(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
