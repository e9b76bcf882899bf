package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** All calls with what was answered and served. A change is one transaction: read, decide, write, or nothing. */
public interface Calls {

    /** What a call becomes. */
    @FunctionalInterface
    interface Decision {
        Outcome<? extends Call> on(Call call);
    }

    /** Takes a new one in. */
    void open(Call.Called call, Actor actor, Instant at);

    /** Changes one; refused as unknown if there is none of that number. */
    Outcome<Call> change(CallNumber number, Actor actor, Instant at, Decision decision);

    Optional<Call> find(CallNumber number);

    /** What lists show of one. */
    record ListedCall(String number, Call.Stage stage, String community, String text, Instant at) {}

    /**
     * Calls by number.
     *
     * @param community code of the community that called
     * @param stage in which they are; null is any
     * @param after the number that the last page ended with; empty for the first page
     */
    Page<ListedCall> list(String community, Call.@Nullable Stage stage, String after, int limit);

    /** How service is summed up. */
    enum By {
        MEMBER,
        ORGANISATION,
        COMMUNITY
    }

    /**
     * Which service is added up.
     *
     * @param community code of the community that called; null is any
     * @param from service that begins then or later
     * @param until service that begins before
     */
    record Sum(By by, @Nullable String community, Instant from, Instant until) {}

    /**
     * Service added up.
     *
     * @param code of the member, organisation or community
     * @param services how often
     */
    record Total(String code, long services, long minutes) {}

    /** Totals by code; service of members who came alone is in no organisation's. */
    Page<Total> totals(Sum sum, String after, int limit);
}
