package org.fenbo.registry.area;

/** The four levels of places (ORG-1), from the widest to the basic grid. */
public enum AreaKind {
    DISTRICT("区"),
    STREET("街道"),
    COMMUNITY("社区"),
    GRID("网格");

    private final String chinese;

    AreaKind(String chinese) {
        this.chinese = chinese;
    }

    /** What the documents call it. */
    public String chinese() {
        return chinese;
    }
}
