package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * All calls with their replies and services. Each change is one transaction, which reads the call, decides, and writes
 * all or nothing.
 */
public interface Calls {

    /** Decides how a call changes, and returns the changed call or a refusal. */
    @FunctionalInterface
    interface Decision {
        Outcome<? extends Call> on(Call call);
    }

    /** Opens a new call. */
    void open(Call.Called call, Actor actor, Instant at);

    /** Changes a call; refused as unknown if no call has this number. */
    Outcome<Call> change(CallNumber number, Actor actor, Instant at, Decision decision);

    Optional<Call> find(CallNumber number);

    /** A call as lists show it. */
    record ListedCall(String number, Call.Stage stage, String community, String text, Instant at) {}

    /**
     * A page of calls, sorted by number.
     *
     * @param community code of the community that called
     * @param stage only calls in this stage; null is any
     * @param after number of the last call on the previous page; empty for the first page
     * @param limit how many calls at most
     */
    Page<ListedCall> list(String community, Call.@Nullable Stage stage, String after, int limit);

    /** How totals of service are grouped. */
    enum By {
        MEMBER,
        ORGANISATION,
        COMMUNITY
    }

    /**
     * Which services are added up, and how the totals are grouped.
     *
     * @param community code of the community that called; null is any
     * @param from only service that begins at this instant or later
     * @param until only service that begins before this instant
     */
    record Sum(By by, @Nullable String community, Instant from, Instant until) {}

    /**
     * A total of service.
     *
     * @param code of the member, organisation or community
     * @param services number of services
     * @param minutes the total length of these services
     */
    record Total(String code, long services, long minutes) {}

    /**
     * A page of totals, sorted by code. The totals by organisation don't include members who came alone.
     *
     * @param after code of the last total on the previous page; empty for the first page
     * @param limit how many totals at most
     */
    Page<Total> totals(Sum sum, String after, int limit);
}
