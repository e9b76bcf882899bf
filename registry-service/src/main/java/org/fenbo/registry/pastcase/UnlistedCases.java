package org.fenbo.registry.pastcase;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders for which no line of the list decided the unit. Each is the evidence for an adjustment (REG-8h). */
public interface UnlistedCases {

    /** Who decided which unit gets the order. */
    enum Ground {
        /** The arbiter ruled (CASE-5). */
        RULING,
        /** No duty covered the case, and the unit got it as first contact (CASE-4). */
        FIRST_CONTACT
    }

    /**
     * An order that no line of the list decided.
     *
     * @param order which order of the case, from 1
     * @param officer the officer who decided
     * @param reason why, in the words of the officer
     */
    record UnlistedOrder(String number, int order, Ground ground, String unit, String officer, String reason) {}

    /**
     * An unlisted order of a case whose filing is known.
     *
     * @param category code of the category of the case; null if it has none
     * @param area code of the area of the case; null if it has none
     */
    record Evidence(
            UnlistedOrder order,
            @Nullable String category,
            @Nullable String area) {}

    /** Stores orders. An order that is stored already stays as it is. */
    void note(Collection<UnlistedOrder> orders);

    /**
     * The orders that are no evidence yet: first the orders that were postponed least often, then the oldest case. Cases
     * that were voided or cancelled are left out.
     *
     * @param most how many at most
     */
    List<Evidence> open(int most);

    /**
     * Marks an order as evidence inside the caller's transaction.
     *
     * @return whether it was open; another instance may have been faster
     */
    boolean use(UnlistedOrder order);

    /** An order can't be used now. Other orders come before it. */
    void postpone(UnlistedOrder order);
}
