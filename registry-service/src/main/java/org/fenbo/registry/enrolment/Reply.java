package org.fenbo.registry.enrolment;

/** What a called member says. */
public enum Reply {
    /** Nothing so far. */
    NONE("未答复"),
    COMING("能到"),
    NOT_COMING("不能到");

    private final String chinese;

    Reply(String chinese) {
        this.chinese = chinese;
    }

    /** What the documents call it. */
    public String chinese() {
        return chinese;
    }
}
