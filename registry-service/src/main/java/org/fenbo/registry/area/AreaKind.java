package org.fenbo.registry.area;

import java.util.EnumSet;
import java.util.Set;
import org.fenbo.backbone.kernel.Named;

/** The levels of areas (ORG-1), from the district down to the parts of a basic grid. */
public enum AreaKind implements Named {
    DISTRICT("区"),
    STREET("街道"),
    TOWN("镇"),
    COMMUNITY("社区"),
    VILLAGE("村"),
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

    /** The kinds of areas of which an area of this kind can be a part (ORG-1b); empty for a district. */
    public Set<AreaKind> parents() {
        return switch (this) {
            case DISTRICT -> Set.of();
            case STREET, TOWN -> EnumSet.of(DISTRICT);
            case COMMUNITY, VILLAGE -> EnumSet.of(STREET, TOWN);
            case GRID, RESIDENTS_GROUP -> EnumSet.of(COMMUNITY, VILLAGE);
            case BUILDING -> EnumSet.of(GRID);
            case ENTRANCE -> EnumSet.of(BUILDING);
        };
    }

    /** Whether the area has its own office for residents: a community in a city, a village in the country. */
    public boolean isNeighbourhood() {
        return this == COMMUNITY || this == VILLAGE;
    }
}
