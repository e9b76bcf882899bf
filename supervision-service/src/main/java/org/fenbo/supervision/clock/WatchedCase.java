package org.fenbo.supervision.clock;

import java.util.List;
import org.fenbo.supervision.clock.CaseNews.Happening.Accepted;
import org.fenbo.supervision.clock.CaseNews.Happening.Answered;
import org.fenbo.supervision.clock.CaseNews.Happening.Closed;
import org.fenbo.supervision.clock.CaseNews.Happening.Dispatched;
import org.fenbo.supervision.clock.CaseNews.Happening.Filed;
import org.fenbo.supervision.clock.CaseNews.Happening.Other;
import org.fenbo.supervision.clock.CaseNews.Happening.ReturnGranted;
import org.fenbo.supervision.clock.CaseNews.Happening.Reworked;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a case to compute its deadlines.
 *
 * @param revision of the registry that its events named last; null where none did
 * @param sequence of the last event of the case that was heard
 */
public record WatchedCase(
        CaseNumber number,
        @Nullable String category,
        Urgency urgency,
        @Nullable Integer revision,
        long sequence) {

    /** A case of which nothing has been heard yet. */
    static WatchedCase unheard(CaseNumber number) {
        return new WatchedCase(number, null, Urgency.NORMAL, null, 0);
    }

    /** Two threads may bring the same news; the row of the case is held by one of them, so the other sees its sequence. */
    List<CaseNews> notYetHeard(List<CaseNews> news) {
        return news.stream().filter(one -> one.sequence() > sequence).toList();
    }

    /** The case after one more event. */
    WatchedCase after(CaseNews news) {
        return switch (news.what()) {
            case Filed filed ->
                new WatchedCase(number, filed.category(), filed.urgency(), filed.revision(), news.sequence());
            case Dispatched dispatched ->
                new WatchedCase(
                        number,
                        category,
                        urgency,
                        dispatched.revision() == null ? revision : dispatched.revision(),
                        news.sequence());
            case Accepted _, ReturnGranted _, Answered _, Reworked _, Closed _, Other _ ->
                new WatchedCase(number, category, urgency, revision, news.sequence());
        };
    }

    /** The case after several events. */
    WatchedCase after(List<CaseNews> news) {
        WatchedCase known = this;
        for (CaseNews one : news) {
            known = known.after(one);
        }
        return known;
    }
}
