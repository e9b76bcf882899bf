package org.fenbo.registry.revision.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.standard.Standard;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.unit.Unit;
import tools.jackson.databind.json.JsonMapper;

/** Entries as JSON. The same text is stored and sent in events. */
public final class EntryJson implements EntryFormat {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final Map<EntryKind, Shape<?>> shapes = new EnumMap<>(EntryKind.class);

    /** The functions that write and read the content of the entries of one kind. */
    private record Shape<T extends Coded>(
            Class<T> content, Function<T, ?> write, BiFunction<JsonMapper, String, T> read) {

        Object of(Coded coded) {
            return write.apply(content.cast(coded));
        }
    }

    /** Creates a format for entries of all kinds. */
    public EntryJson() {
        shape(EntryKind.AREA, Area.class, PlaceBodies.AreaBody::of, PlaceBodies.AreaBody.class);
        shape(EntryKind.OVERLAY, Overlay.class, PlaceBodies.OverlayBody::of, PlaceBodies.OverlayBody.class);
        shape(EntryKind.UNIT, Unit.class, PlaceBodies.UnitBody::of, PlaceBodies.UnitBody.class);
        shape(EntryKind.OFFICER, Officer.class, PlaceBodies.OfficerBody::of, PlaceBodies.OfficerBody.class);
        shape(EntryKind.CATEGORY, Category.class, CategoryBody::of, CategoryBody.class);
        shape(EntryKind.DUTY, Duty.class, DutyBodies.DutyBody::of, DutyBodies.DutyBody.class);
        shape(EntryKind.ADMISSION, Admission.class, DutyBodies.AdmissionBody::of, DutyBodies.AdmissionBody.class);
        shape(EntryKind.CALENDAR, Calendar.class, LimitBodies.CalendarBody::of, LimitBodies.CalendarBody.class);
        shape(EntryKind.POLICY, Policy.class, LimitBodies.PolicyBody::of, LimitBodies.PolicyBody.class);
        shape(EntryKind.WORK_ITEM, WorkItem.class, WorkItemBody::of, WorkItemBody.class);
        shape(EntryKind.POWER, GrantedPower.class, DutyBodies.PowerBody::of, DutyBodies.PowerBody.class);
        shape(EntryKind.FORM, Form.class, FormBody::of, FormBody.class);
        plain(EntryKind.HEADING, Heading.class);
        plain(EntryKind.GROUP, MessageGroup.class);
        plain(EntryKind.KEY_PLACE, KeyPlace.class);
        shape(EntryKind.COMPONENT, Component.class, ComponentBody::of, ComponentBody.class);
        shape(EntryKind.STANDARD, Standard.class, StandardBodies.StandardBody::of, StandardBodies.StandardBody.class);
        shape(
                EntryKind.STATION_SERVICE,
                StationService.class,
                StandardBodies.StationServiceBody::of,
                StandardBodies.StationServiceBody.class);
    }

    private <T extends Coded> void shape(
            EntryKind kind, Class<T> content, Function<T, EntryBody<T>> write, Class<? extends EntryBody<T>> body) {
        shapes.put(
                kind,
                new Shape<>(
                        content,
                        write,
                        (mapper, text) -> mapper.readValue(text, body).content()));
    }

    // This method is for kinds whose Java components equal their JSON fields. The examples of the contract test this.
    private <T extends Coded> void plain(EntryKind kind, Class<T> content) {
        shapes.put(kind, new Shape<>(content, one -> one, (mapper, text) -> mapper.readValue(text, content)));
    }

    private Shape<?> shape(EntryKind kind) {
        Shape<?> shape = shapes.get(kind);
        if (shape == null) {
            throw new IllegalStateException("there is no format for a " + kind.code() + " is written");
        }
        return shape;
    }

    @Override
    public String write(Entry entry) {
        return json.writeValueAsString(shape(entry.kind()).of(entry.content()));
    }

    @Override
    public Entry read(EntryKind kind, String text) {
        return new Entry(kind, shape(kind).read().apply(json, text));
    }
}
