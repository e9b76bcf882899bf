package org.fenbo.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;

/** Makes the events of a case in their sequence, in the form that dispatch sends. */
public final class CaseEvents {
    private static final Actor DISPATCHER = new Actor("O-DISP", null, "dispatcher", null);

    private final String number;
    private final List<Received> events = new ArrayList<>();

    private CaseEvents(String number) {
        this.number = number;
    }

    /** A case that is filed a minute after its receipt and names no revision. */
    public static CaseEvents filed(String number, String urgency, String category, Instant receivedAt) {
        return filed(number, urgency, category.isEmpty() ? "" : "\"category\":\"" + category + "\",", receivedAt, "");
    }

    /** A normal case without a category; its events name this revision of the registry. */
    public static CaseEvents filedUnder(int revision, String number, Instant receivedAt) {
        return filed(number, "NORMAL", "", receivedAt, ",\"revision\":" + revision);
    }

    private static CaseEvents filed(
            String number, String urgency, String category, Instant receivedAt, String revision) {
        String body = """
                {"case":"%s","report":"R%s","channel":"HOTLINE","nature":"REQUEST","urgency":"%s",%s\
                "area":"440399001","text":"***","receivedAt":"%s"%s}""".formatted(number, number.substring(1), urgency, category, receivedAt, revision);
        return new CaseEvents(number).add("dispatch.case.filed.v1", receivedAt.plusSeconds(60), body);
    }

    public CaseEvents queued(Instant at) {
        return add(
                "dispatch.case.queued.v1",
                at,
                "{\"case\":\"%s\",\"ground\":\"FIRST_CONTACT\",\"candidates\":[]}".formatted(number));
    }

    public CaseEvents dispatched(int order, String unit, Instant at) {
        return add(
                "dispatch.order.dispatched.v1",
                at,
                "{\"case\":\"%s\",\"order\":%d,\"unit\":\"%s\",\"responsibility\":{\"ground\":\"DUTY\",\"duty\":\"D-1\"}}"
                        .formatted(number, order, unit));
    }

    public CaseEvents accepted(int order, Instant at) {
        return ofOrder("dispatch.order.accepted.v1", order, at, "\"officer\":\"O-LIAI\"");
    }

    public CaseEvents returned(int order, Instant at) {
        return ofOrder("dispatch.return.granted.v1", order, at, "\"decidedBy\":\"O-DISP\",\"reason\":\"not theirs\"");
    }

    public CaseEvents answered(int order, Instant at) {
        return ofOrder("dispatch.order.answered.v1", order, at, "\"officer\":\"O-HAND\",\"result\":\"done\"");
    }

    public CaseEvents reworked(int order, Instant at) {
        return ofOrder("dispatch.order.reworked.v1", order, at, "\"verifier\":\"O-VERI\",\"reason\":\"not done\"");
    }

    public CaseEvents paused(int order, Instant until, Instant at) {
        return ofOrder(
                "dispatch.order.paused.v1",
                order,
                at,
                "\"groundCode\":\"WEATHER\",\"reason\":\"storm\",\"until\":\"%s\",\"officer\":\"O-LIAI\""
                        .formatted(until));
    }

    public CaseEvents resumed(int order, Instant endedAt, Instant at) {
        return ofOrder(
                "dispatch.order.resumed.v1",
                order,
                at,
                "\"endedAt\":\"%s\",\"officer\":\"dispatch\"".formatted(endedAt));
    }

    public CaseEvents closed(Instant at) {
        return add(
                "dispatch.case.closed.v1",
                at,
                "{\"case\":\"%s\",\"basis\":\"SOLVED\",\"officer\":\"O-LEAD\"}".formatted(number));
    }

    public CaseEvents reopened(int redo, Instant at) {
        return add(
                "dispatch.case.reopened.v1",
                at,
                "{\"redo\":%d,\"key\":false,\"reason\":\"again\",\"officer\":\"O-DISP\"}".formatted(redo));
    }

    public CaseEvents reclassified(int round, Instant at) {
        return add(
                "dispatch.case.reclassified.v1",
                at,
                "{\"category\":\"COVER\",\"reason\":\"r\",\"round\":%d,\"officer\":\"O-DISP\"}".formatted(round));
    }

    public CaseEvents reopenedInRound(int redo, int round, Instant at) {
        return add(
                "dispatch.case.reopened.v1",
                at,
                "{\"redo\":%d,\"round\":%d,\"key\":false,\"reason\":\"again\",\"officer\":\"O-DISP\"}"
                        .formatted(redo, round));
    }

    private CaseEvents ofOrder(String type, int order, Instant at, String more) {
        return add(type, at, "{\"case\":\"%s\",\"order\":%d,%s}".formatted(number, order, more));
    }

    private CaseEvents add(String type, Instant at, String body) {
        long sequence = events.size() + 1L;
        events.add(new Received(
                number + "-" + sequence,
                "dispatch.case",
                number,
                sequence,
                type,
                at,
                DISPATCHER,
                null,
                body.getBytes(UTF_8)));
        return this;
    }

    public List<Received> all() {
        return List.copyOf(events);
    }
}
