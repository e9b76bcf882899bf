package org.fenbo.registry.lookup.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;

/** The facts that a caller knows about a matter, other than its category and area. */
final class Known {
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private Known() {}

    /**
     * Facts by name.
     *
     * @param given each as {@code name=value}; null is none
     * @throws Problem 400 if a fact has another form or is too long, or if there are too many facts
     */
    static Map<String, String> of(@Nullable List<String> given) {
        if (given == null) {
            return Map.of();
        }
        Map<String, String> known = new HashMap<>();
        for (String one : given) {
            int sign = one.indexOf('=');
            if (sign < 1 || one.length() > LONGEST || given.size() > MOST) {
                throw WebCode.INVALID_FIELD
                        .problem(
                                new Words(
                                                "事实最多 %s 项，每项为 名称=值，不超过 %s 个字符",
                                                "at most %s facts, each as name=value with at most %s characters")
                                        .with(List.of(MOST, LONGEST)),
                                new Words(
                                        "写作 fact=channel=HOTLINE；表单答案写作 fact=answer.size=120",
                                        "write fact=channel=HOTLINE, and fact=answer.size=120 for an answer in the form"))
                        .field("fact")
                        .build();
            }
            known.put(one.substring(0, sign), one.substring(sign + 1));
        }
        return known;
    }
}
