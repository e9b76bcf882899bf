package org.fenbo.intake.registrycopy;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;

/**
 * A revision as the registry publishes it. It has areas, categories and one unit, and lists no persons. Categories whose
 * code ends with 99 are urgent and about components.
 */
public record Announcement(int revision, Instant effectiveAt, List<String> areas, List<String> categories) {

    /** Delivers all events of the revision to the service. */
    public void to(Inboxes inboxes) {
        events().to(inbox(inboxes));
    }

    static Inbox inbox(Inboxes inboxes) {
        return inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals("intake.registrycopy"))
                .findFirst()
                .orElseThrow();
    }

    RevisionEvents events() {
        RevisionEvents events = new RevisionEvents(revision, effectiveAt).with("unit", "U-CG", "{\"name\":\"名\"}");
        areas.forEach(code -> events.with("area", code, "{\"name\":\"名\"%s}".formatted(parent(code))));
        categories.forEach(code -> events.with("category", code, "{\"name\":\"名\"%s}".formatted(terms(code))));
        return events;
    }

    private static String terms(String category) {
        return category.endsWith("99") ? ",\"urgency\":\"URGENT\",\"nature\":\"COMPONENT\"" : "";
    }

    /** The parent of an area: the code of a street begins with the code of its district, and so on. */
    private static String parent(String code) {
        return code.length() > 6 ? ",\"parent\":\"" + code.substring(0, code.length() - 3) + "\"" : "";
    }
}
