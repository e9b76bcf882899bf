package org.fenbo.dispatch.casefile.store;

import java.util.List;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.jspecify.annotations.Nullable;

/** How cases are stored in the event log. Followers get the changes in the same transaction. */
public final class CaseAggregate implements Streams.Kind<CaseFile, CaseEvent> {
    /** The topic on which the events of cases are published. */
    public static final String TOPIC = "dispatch.case";

    private final EventJson<CaseEvent> events;
    private final List<CaseFollower> followers;

    public CaseAggregate(EventJson<CaseEvent> events, List<CaseFollower> followers) {
        this.events = events;
        this.followers = List.copyOf(followers);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Fact write(CaseEvent event) {
        return events.fact(event, event.at());
    }

    @Override
    public CaseEvent read(LoggedEvent event) {
        return events.read(event.type(), event.happened(), event.body());
    }

    @Override
    public CaseFile after(@Nullable CaseFile file, CaseEvent event) {
        return CaseFile.fold(file, event);
    }

    @Override
    public void project(List<Changed<CaseFile, CaseEvent>> changes) {
        if (!changes.isEmpty()) {
            followers.forEach(follower -> follower.follow(changes));
        }
    }
}
