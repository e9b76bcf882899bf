package org.fenbo.registry.revision.events;

import java.util.List;
import org.fenbo.registry.duty.WorkItem;
import org.jspecify.annotations.Nullable;

/** The JSON of a work item. */
record WorkItemBody(
        String code,
        String duty,
        String title,
        List<String> bodies,
        @Nullable List<String> categories,
        @Nullable String area,
        @Nullable List<ConditionBody> conditions)
        implements EntryBody<WorkItem> {

    static WorkItemBody of(WorkItem item) {
        return new WorkItemBody(
                item.code(),
                item.duty(),
                item.title(),
                item.bodies(),
                Absent.ifEmpty(item.categories()),
                item.area(),
                Absent.ifEmpty(item.conditions().stream().map(ConditionBody::of).toList()));
    }

    @Override
    public WorkItem content() {
        return new WorkItem(
                code,
                duty,
                title,
                bodies,
                Absent.list(categories),
                area,
                Absent.list(conditions).stream().map(ConditionBody::condition).toList());
    }
}
