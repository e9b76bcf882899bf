package org.fenbo.dispatch.casefile.http;

import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.dispatch.casefile.CaseNumber;

/** Reads case numbers out of addresses. */
public final class CaseNumbers {
    private CaseNumbers() {}

    /** @throws Problem 400 {@code wrong-number} */
    public static CaseNumber read(String text) {
        try {
            return new CaseNumber(text);
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable("wrong-number")
                    .field("number")
                    .detail(String.valueOf(e.getMessage()))
                    .remedy("send C and 20 digits, as the case was announced")
                    .build();
        }
    }
}
