package org.fenbo.registry.admission;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** All requests for admission. A change is one transaction: read, decide, append the events, or nothing. */
public interface AdmissionRequests {

    /** A request as of a version of its stream, and the sequence of its last published event. */
    record Current(AdmissionRequest request, long version, long sequence) {}

    /** What to do about a request. */
    @FunctionalInterface
    interface Decision {
        Outcome<List<AdmissionEvent>> on(AdmissionRequest request);
    }

    /**
     * Takes a new one in.
     *
     * @param first event of it
     */
    Current begin(AdmissionNumber number, AdmissionEvent first, Actor actor);

    /** Changes one; refused as unknown if there is none of that number. */
    Outcome<Current> change(AdmissionNumber number, Actor actor, Decision decision);

    Optional<Current> find(AdmissionNumber number);

    /**
     * What lists show of one.
     *
     * @param ownDuty code of the duty that made it its giver's own work; null when it wasn't
     */
    record ListedAdmission(
            String number,
            AdmissionRequest.Stage stage,
            PassDown passDown,
            @Nullable String ownDuty) {}

    /**
     * Those in a stage, or all.
     *
     * @param unit only those that this unit gives or would receive; of all if absent
     * @param after the number that the last page ended with; empty for the first page
     */
    Page<ListedAdmission> list(AdmissionRequest.@Nullable Stage stage, @Nullable String unit, String after, int limit);

    /**
     * What became of the requests of each unit that has asked.
     *
     * @param unit only those of this unit; of all if absent
     */
    List<GiverCount> counts(@Nullable String unit);

    /**
     * What became of one unit's requests (REG-9).
     *
     * @param from code of the unit that passes down
     * @param refused by an approver
     * @param pushdownsRefused attempts to push its own work down, refused at once; none of them is in {@code refused}
     */
    record GiverCount(String from, long granted, long refused, long pushdownsRefused) {}
}
