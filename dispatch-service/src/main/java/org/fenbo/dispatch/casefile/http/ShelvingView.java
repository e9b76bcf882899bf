package org.fenbo.dispatch.casefile.http;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.Shelving;

/**
 * The case is in the ledger (CASE-18d).
 *
 * @param unit the unit that works by the plan
 * @param reviews how many reviews kept the case in the ledger
 */
record ShelvingView(String unit, String plan, Instant shelvedAt, Instant reviewBy, int reviews) {

    /** Empty if the case isn't shelved. */
    static Optional<ShelvingView> of(Shelving shelving) {
        return shelving instanceof Shelving.Shelved shelved
                ? Optional.of(new ShelvingView(
                        shelved.unit().value(), shelved.plan(), shelved.since(), shelved.reviewBy(), shelved.reviews()))
                : Optional.empty();
    }
}
