package org.fenbo.registry.revision;

import java.util.Arrays;
import java.util.Optional;

/** What a revision is made of; the code is the middle part of an entry's key and stands in addresses and events. */
public enum EntryKind {
    AREA("area", "区域"),
    UNIT("unit", "单位"),
    OFFICER("officer", "人员"),
    CATEGORY("category", "事项"),
    DUTY("duty", "职责"),
    ADMISSION("admission", "准入"),
    CALENDAR("calendar", "日历"),
    POLICY("policy", "策略");

    private final String code;
    private final String chinese;

    EntryKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** As keys, addresses and events write it. */
    public String code() {
        return code;
    }

    /** What the documents call it. */
    public String chinese() {
        return chinese;
    }

    /** The kind with this code, if there is one. */
    public static Optional<EntryKind> withCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
