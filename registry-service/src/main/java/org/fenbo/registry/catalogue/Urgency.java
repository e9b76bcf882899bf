package org.fenbo.registry.catalogue;

/** How fast a matter has to be dealt with (急 / 普). */
public enum Urgency {
    URGENT("急"),
    NORMAL("普");

    private final String chinese;

    Urgency(String chinese) {
        this.chinese = chinese;
    }

    /** What the documents call it. */
    public String chinese() {
        return chinese;
    }
}
