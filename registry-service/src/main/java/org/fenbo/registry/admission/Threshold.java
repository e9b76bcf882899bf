package org.fenbo.registry.admission;

/** The tier that receives a duty from above (REG-9). */
public enum Threshold {
    STREET("街道"),
    COMMUNITY("社区");

    private final String chinese;

    Threshold(String chinese) {
        this.chinese = chinese;
    }

    /** What the documents call it. */
    public String chinese() {
        return chinese;
    }
}
