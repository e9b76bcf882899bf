package org.fenbo.dispatch.casefile.http;

import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.DispatchCode;

/** Reads case numbers out of addresses. */
public final class CaseNumbers {
    private CaseNumbers() {}

    /** @throws Problem 400 {@code wrong-number} */
    public static CaseNumber read(String text) {
        try {
            return new CaseNumber(text);
        } catch (IllegalArgumentException e) {
            throw RefusalProblem.of(DispatchCode.WRONG_NUMBER.refusal(text).at("number"));
        }
    }
}
