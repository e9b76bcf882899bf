package org.fenbo.dispatch.casefile;

import java.util.List;

/** Which cases are linked (关联, CASE-12b). A link has no direction. */
public interface CaseLinks {
    /** No case is linked or can be linked. */
    CaseLinks NONE = new CaseLinks() {
        @Override
        public List<CaseNumber> of(CaseNumber number) {
            return List.of();
        }

        @Override
        public boolean isVisible(CaseNumber number, List<String> claimed) {
            return false;
        }
    };

    /** The numbers of the cases that are linked with the case, in their order. */
    List<CaseNumber> of(CaseNumber number);

    /**
     * The numbers of the linked cases that a caller may see (SEC-1f).
     *
     * @param claimed the codes that the caller claims, as {@code Reach} writes them
     */
    default List<CaseNumber> visible(CaseNumber number, List<String> claimed) {
        return of(number).stream().filter(other -> isVisible(other, claimed)).toList();
    }

    /**
     * Whether there is such a case, and whether a caller may see it.
     *
     * @param claimed the codes that the caller claims, as {@code Reach} writes them
     */
    boolean isVisible(CaseNumber number, List<String> claimed);
}
