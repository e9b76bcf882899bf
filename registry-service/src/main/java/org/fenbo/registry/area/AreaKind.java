package org.fenbo.registry.area;

import org.fenbo.backbone.kernel.Named;

/** The levels of areas (ORG-1), from the district down to the parts of a basic grid. */
public enum AreaKind implements Named {
    DISTRICT("区"),
    STREET("街道"),
    COMMUNITY("社区"),
    GRID("网格"),
    BUILDING("楼栋"),
    ENTRANCE("单元"),
    RESIDENTS_GROUP("居民小组");

    private final String chinese;

    AreaKind(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
