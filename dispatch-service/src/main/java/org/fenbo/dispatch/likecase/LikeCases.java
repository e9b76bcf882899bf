package org.fenbo.dispatch.likecase;

import java.util.List;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.suggestion.Similarity;

/** Finds closed cases that are similar to a case (CASE-26). */
public interface LikeCases {
    /**
     * Closed cases of the same category, or of the same main type in the same street. The most similar one is first; of
     * equally similar cases, the one that was closed last.
     *
     * @param number the case itself; it isn't among the result
     * @param reach scopes with codes; each case of the result has at least one of these codes in the same scope
     * @param most how many cases at most
     */
    List<SolvedCase> like(CaseNumber number, Similarity likeness, List<String> reach, int most);
}
