package org.fenbo.registry.lookup.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a caller knows of a matter besides its category and area. */
final class Known {
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private Known() {}

    /**
     * Facts by name.
     *
     * @param given each as {@code name=value}
     * @throws Problem 400 if one is written otherwise or there are too many
     */
    static Map<String, String> of(@Nullable List<String> given) {
        if (given == null) {
            return Map.of();
        }
        Map<String, String> known = new HashMap<>();
        for (String one : given) {
            int sign = one.indexOf('=');
            if (sign < 1 || one.length() > LONGEST || given.size() > MOST) {
                throw Problem.unreadable("invalid-field")
                        .field("fact")
                        .detail("facts are up to " + MOST + ", each name=value of at most " + LONGEST + " characters")
                        .remedy("write fact=channel=HOTLINE, and fact=answer.size=120 for an answer in the form")
                        .build();
            }
            known.put(one.substring(0, sign), one.substring(sign + 1));
        }
        return known;
    }
}
