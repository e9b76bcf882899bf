package org.fenbo.dispatch.casefile.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.fenbo.backbone.events.log.EventJson;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Concerned;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the events of a case as JSON, for the topic {@code dispatch.case} and for the log. */
public final class CaseEventJson {
    private CaseEventJson() {}

    /** Creates the codec. */
    public static EventJson<CaseEvent> with(JsonMapper json) {
        return new EventJson<>(CaseEvent.class, json).with(CaseFiled.class, Filed.class, Filed::of, Filed::event);
    }

    /** The body of {@link CaseFiled}. On the wire, the fields of the matter are fields of the event. */
    record Filed(
            @JsonProperty("case") CaseNumber caseNumber,
            String report,
            String channel,
            @Nullable String client,
            String nature,
            @Nullable CategoryCode category,
            @Nullable AreaCode area,
            String urgency,
            String text,
            @Nullable OfficerId collector,
            @Nullable UnitCode collectorUnit,
            @Nullable String component,
            @Nullable UnitCode concernedUnit,
            @Nullable OfficerId concernedOfficer,
            Instant receivedAt,
            @Nullable Integer revision) {

        static Filed of(CaseFiled filed) {
            Matter matter = filed.matter();
            return new Filed(
                    matter.number(),
                    matter.report(),
                    matter.channel(),
                    matter.client(),
                    matter.nature(),
                    matter.category(),
                    matter.area(),
                    matter.urgency(),
                    matter.text(),
                    matter.collector(),
                    matter.collectorUnit(),
                    matter.component(),
                    matter.concerned().unit(),
                    matter.concerned().officer(),
                    matter.receivedAt(),
                    filed.revision());
        }

        CaseFiled event(Instant at) {
            Matter matter = new Matter(
                    caseNumber, report, channel, client, nature, category, area, urgency, text, collector, receivedAt);
            return new CaseFiled(
                    matter.about(component)
                            .seenBy(collectorUnit)
                            .concerning(new Concerned(concernedUnit, concernedOfficer)),
                    revision,
                    at);
        }
    }
}
