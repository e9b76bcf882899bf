package org.fenbo.dispatch.casefile.http;

import org.fenbo.dispatch.casefile.AgainstList;

/**
 * Why an order is against the list, and why a person gave it (CASE-21).
 *
 * @param entry code of the duty or component that names the department
 */
record AgainstListView(AgainstList.Ground ground, String entry, String department, int revision, String reason) {
    static AgainstListView of(AgainstList against) {
        return new AgainstListView(
                against.ground(), against.entry(), against.department().value(), against.revision(), against.reason());
    }
}
