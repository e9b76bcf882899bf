package org.fenbo.backbone.kernel;

/** The kind of codes that limit a right (SEC-1). */
public enum Scope implements Named {
    /** The district. */
    DISTRICT("区"),
    /** An area with all areas below it: street, community, grid. */
    AREA("区域"),
    /** The centre whose queue contains the case. */
    CENTRE("中心"),
    /** The unit that must handle an order. */
    UNIT("单位"),
    /** The person or system that the report comes from. */
    OWN("本人"),
    /**
     * A role inside an area, for a command that different roles give on different cases. A code of this scope consists of
     * the role and the area ({@link Reach#ofRoles}).
     */
    PART("角色及区域");

    private final String chinese;

    Scope(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
