package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.jspecify.annotations.Nullable;

/** Opens the case of a filed report (立案), and dispatches it or puts it in a queue. */
public final class FileCase {
    private final Routing list;
    private final AutomaticDispatch dispatch;
    private final InstantSource clock;

    /** @param turns counts the turns of the units that take the cases of ownerless components */
    public FileCase(Routing list, Suggestions suggestions, Turns turns, InstantSource clock) {
        this.list = list;
        this.dispatch = new AutomaticDispatch(list, suggestions, turns);
        this.clock = clock;
    }

    /**
     * The first events of a case; empty if the case exists already. So a caller may repeat the call.
     *
     * @param file the case; null if it does not exist yet
     */
    public List<CaseEvent> of(Matter matter, @Nullable CaseFile file) {
        if (file != null) {
            return List.of();
        }
        Instant now = clock.instant();
        Answer answer = list.answerFor(matter.category(), matter.area(), Facts.of(matter, now));
        return Stream.concat(
                        Stream.of(new CaseFiled(matter, answer.revision(), now)), dispatch.events(answer, matter, now))
                .toList();
    }
}
