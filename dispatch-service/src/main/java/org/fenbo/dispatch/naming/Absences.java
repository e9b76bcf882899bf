package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.message.MessageRequest;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;

/**
 * Finds persons whose open orders somebody else should do (ORG-9f): a person who is out for more than one working day
 * (default), or who has left the unit. The liaisons of the unit get a message with the list of these orders.
 */
public final class Absences {
    /** How many orders a message names; the page of the person's orders has all of them. */
    public static final int NAMED = 15;

    private static final String OUT = "officer-out-orders";
    private static final String LEFT = "officer-left-orders";
    private static final DateTimeFormatter RETURN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Officers officers;
    private final UnitStaff staff;
    private final District district;

    public Absences(Officers officers, UnitStaff staff, District district) {
        this.officers = officers;
        this.staff = staff;
        this.district = district;
    }

    /** Why a person doesn't work on orders of the unit. */
    public sealed interface Absence {
        /** @param until when the person returns; empty if that isn't known */
        record Out(Optional<Instant> until) implements Absence {}

        /** The person works for the unit no more. */
        record Left() implements Absence {}
    }

    /** The absence of a person at the instant; empty if the person is there, or is out only for a short time. */
    public Optional<Absence> of(OfficerId person, UnitCode unit, Presence presence, Instant at) {
        PersonRights rights = officers.rightsOf(person, at).orElse(PersonRights.NONE);
        return rights.units().contains(unit.value()) ? out(presence, at) : Optional.of(new Absence.Left());
    }

    private Optional<Absence> out(Presence presence, Instant at) {
        boolean isLong = presence.until()
                .map(end -> end.isAfter(district.shortAbsence(at)))
                .orElse(true);
        return presence.state() == Presence.State.OUT && isLong
                ? Optional.of(new Absence.Out(presence.until()))
                : Optional.empty();
    }

    /** The messages to the liaisons of the unit, with the orders of the absent person. */
    public List<MessageRequest> messages(
            OfficerId person, UnitCode unit, Absence absence, Page<OpenOrder> orders, Instant at) {
        Map<String, String> values = new HashMap<>(Map.of(
                "officer", person.value(),
                "unit", unit.value(),
                "count", String.valueOf(orders.total()),
                "orders", orders.items().stream().map(OpenOrder::label).collect(Collectors.joining(", "))));
        String template = switch (absence) {
            case Absence.Left _ -> LEFT;
            case Absence.Out(var until) -> {
                values.put("until", until.map(end -> local(end, at)).orElse("-"));
                yield OUT;
            }
        };
        return staff.liaisonsOf(unit, at).stream()
                .filter(liaison -> !liaison.equals(person))
                .map(liaison -> new MessageRequest(liaison, template, values, district.revision(at), at))
                .toList();
    }

    private String local(Instant end, Instant at) {
        return RETURN.format(end.atZone(district.staff(at).zone()));
    }
}
