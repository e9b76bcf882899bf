package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.rehearsal.platform.SeenEvent.Doer;

/**
 * A small run without a fault, written by hand. It contains a case with rework that is closed in time; a case that is
 * returned, dispatched again and passes its deadline; a report that joins a case; a case under a second revision; and a
 * case with two units that is opened again.
 */
final class CleanRun {
    static final String R1 = "R44039920260302000001";
    static final String R2 = "R44039920260302000002";
    static final String R3 = "R44039920260302000003";
    static final String R4 = "R44039920260310000001";
    static final String C1 = "C44039920260302000001";
    static final String C2 = "C44039920260302000002";
    static final String R5 = "R44039920260310000002";
    static final String C5 = "C44039920260310000002";
    static final String C4 = "C44039920260310000001";
    static final Doer RULE = new Doer("dispatch", "", "platform", "");
    static final Doer HANDLER = new Doer("H-1", "U-1", "handler", "");
    static final Doer VERIFIER = new Doer("V-1", "", "verifier", "");
    static final String REPORTS = "intake/intake/v1/reports";
    private static final String BY_DUTY = "{'order':1,'unit':'U-1','responsibility':{'ground':'DUTY','revision':%d}}";
    private static final String CASES = "dispatch/dispatch/v1/cases/";
    private final Recorded run = new Recorded();

    static Recorded record() {
        CleanRun clean = new CleanRun();
        clean.registry(1, "2026-03-01T23:00:00Z", 5);
        clean.first();
        clean.second();
        clean.third();
        clean.registry(2, "2026-03-10T00:00:00Z", 6);
        clean.fourth();
        clean.fifth();
        clean.state();
        return clean.run;
    }

    private void registry(int revision, String at, int days) {
        Doer keeper = new Doer("O-APPR", "", "registry-approver", "");
        entry(revision, at, keeper, "calendar", "CN", """
                {'zone':'Asia/Shanghai','holidays':{},'makeUpDays':{},'week':{
                 'MONDAY':['09:00-12:00','14:00-18:00'],'TUESDAY':['09:00-12:00','14:00-18:00'],
                 'WEDNESDAY':['09:00-12:00','14:00-18:00'],'THURSDAY':['09:00-12:00','14:00-18:00'],
                 'FRIDAY':['09:00-12:00','14:00-18:00']}}""");
        String limits = """
                {'case':{'amount':%d,'unit':'WORKING_DAYS'},'accept':{'amount':4,'unit':'WORKING_HOURS'},
                 'handle':{'amount':3,'unit':'WORKING_DAYS'}}""".formatted(days);
        entry(revision, at, keeper, "policy", "limits", "{'urgent':%s,'normal':%s}".formatted(limits, limits));
        String subject = String.valueOf(revision);
        run.event(
                "registry.revision",
                subject,
                "registry.revision.published.v1",
                at,
                keeper,
                "{'revision':%d,'effectiveAt':'%s','entries':2}".formatted(revision, at));
        for (String reader : new String[] {"intake.registrycopy", "dispatch.routing", "supervision.registry"}) {
            run.head(reader, subject, 1);
            run.effect(reader, "revision " + revision, at);
        }
        for (String reader : new String[] {"intake.registrycopy", "dispatch.routing", "supervision.registry"}) {
            run.effect(reader, "revision " + revision + " entries", "2");
        }
    }

    private void entry(int revision, String at, Doer keeper, String kind, String code, String entry) {
        String subject = kind + "/" + code + "/" + revision;
        run.event(
                "registry.entry",
                subject,
                "registry.entry.published.v1",
                at,
                keeper,
                "{'revision':%d,'kind':'%s','code':'%s','entry':%s}".formatted(revision, kind, code, entry));
        for (String reader : new String[] {"intake.registrycopy", "dispatch.routing", "supervision.registry"}) {
            run.head(reader, subject, 1);
        }
    }

    private void received(String report, String channel, String at, String number) {
        run.attempt(REPORTS, "SRC", "key-" + report, 201, report);
        run.event(
                "intake.report", report, "intake.report.received.v1", at, RULE, """
                {'report':'%s','channel':'%s','client':'SRC','sourceNumber':'%s'}""".formatted(report, channel, number));
    }

    private void filed(String report, String number, String channel, String at, int revision) {
        run.event("intake.report", report, "intake.report.filed.v1", at, RULE, """
                {'report':'%s','case':'%s','channel':'%s','urgency':'NORMAL','receivedAt':'%s','revision':%d,
                 'collector':'COL-1'}""".formatted(
                        report, number, channel, at, revision));
        on(number, "case.filed", at, RULE, """
                {'case':'%s','report':'%s','channel':'%s','receivedAt':'%s','collector':'COL-1','revision':%d}""".formatted(number, report, channel, at, revision));
        run.head("dispatch.casefile", report, 2);
        run.head("registry.pastcase", report, 2);
        run.effect("dispatch.casefile", number, report);
        run.cases.add(number);
    }

    private void on(String number, String what, String at, Doer doer, String fact) {
        run.event("dispatch.case", number, "dispatch." + what + ".v1", at, doer, fact);
    }

    private void command(String number, String verb, int status) {
        run.attempt(CASES + number + "/" + verb, "SRC", "key-" + run.attempts.size(), status, number);
    }

    private void clock(String number, String clock, String what, String at, String more) {
        run.event(
                "supervision.clock",
                number,
                "supervision.clock." + what + ".v1",
                at,
                RULE,
                "{'case':'%s','clock':'%s'%s}".formatted(number, clock, more));
    }

    private void set(String number, String clock, String from, String due, int revision) {
        clock(
                number,
                clock,
                "set",
                from,
                ",'startedAt':'%s','dueAt':'%s','revision':%d".formatted(from, due, revision));
    }

    private void met(String number, String clock, String at) {
        clock(number, clock, "met", at, ",'metAt':'%s','late':false".formatted(at));
    }

    /** The first case takes from Monday morning to Tuesday and has one rework. */
    private void first() {
        received(R1, "HOTLINE", "2026-03-02T02:00:00Z", "S1");
        filed(R1, C1, "HOTLINE", "2026-03-02T02:00:00Z", 1);
        on(C1, "order.dispatched", "2026-03-02T02:00:00Z", RULE, BY_DUTY.formatted(1));
        set(C1, "case", "2026-03-02T02:00:00Z", "2026-03-09T02:00:00Z", 1);
        set(C1, "accept-1", "2026-03-02T02:00:00Z", "2026-03-02T08:00:00Z", 1);
        set(C1, "handle-1", "2026-03-02T02:00:00Z", "2026-03-05T02:00:00Z", 1);
        command(C1, "orders/1/accept", 200);
        on(C1, "order.accepted", "2026-03-02T03:00:00Z", HANDLER, "{'order':1,'officer':'H-1'}");
        met(C1, "accept-1", "2026-03-02T03:00:00Z");
        command(C1, "orders/1/answer", 0);
        command(C1, "orders/1/answer", 200);
        on(C1, "order.answered", "2026-03-03T01:30:00Z", HANDLER, "{'order':1,'officer':'H-1'}");
        met(C1, "handle-1", "2026-03-03T01:30:00Z");
        command(C1, "orders/1/verify", 422);
        command(C1, "orders/1/rework", 200);
        on(C1, "order.reworked", "2026-03-03T11:00:00Z", VERIFIER, "{'order':1,'verifier':'V-1'}");
        set(C1, "handle-1-2", "2026-03-03T11:00:00Z", "2026-03-09T01:00:00Z", 1);
        command(C1, "orders/1/answer", 200);
        on(C1, "order.answered", "2026-03-04T02:00:00Z", HANDLER, "{'order':1,'officer':'H-1'}");
        met(C1, "handle-1-2", "2026-03-04T02:00:00Z");
        command(C1, "orders/1/verify", 200);
        on(C1, "order.verified", "2026-03-04T03:00:00Z", VERIFIER, "{'order':1,'verifier':'V-1'}");
        command(C1, "close", 200);
        on(C1, "case.closed", "2026-03-04T04:00:00Z", new Doer("O-LEAD", "", "duty-leader", ""), "{'basis':'SOLVED'}");
        met(C1, "case", "2026-03-04T04:00:00Z");
        follow(C1, 8, "accept-1,case,handle-1,handle-1-2", "filed 0 ", "U-1 2026-03-04T04:00:00Z");
    }

    /** The first unit returns the second case; another unit handles the case when its deadline passes. */
    private void second() {
        received(R2, "HOTLINE", "2026-03-02T02:30:00Z", "S2");
        filed(R2, C2, "HOTLINE", "2026-03-02T02:30:00Z", 1);
        on(C2, "case.queued", "2026-03-02T02:30:00Z", RULE, "{'ground':'BY_DECISION'}");
        set(C2, "case", "2026-03-02T02:30:00Z", "2026-03-09T02:30:00Z", 1);
        Doer centre = new Doer("O-DISP", "", "dispatcher", "");
        command(C2, "dispatch", 200);
        on(
                C2,
                "order.dispatched",
                "2026-03-02T03:00:00Z",
                centre,
                "{'order':1,'unit':'U-1','responsibility':{'ground':'DECISION'}}");
        set(C2, "accept-1", "2026-03-02T03:00:00Z", "2026-03-02T09:00:00Z", 1);
        set(C2, "handle-1", "2026-03-02T03:00:00Z", "2026-03-05T03:00:00Z", 1);
        command(C2, "orders/1/return", 200);
        on(C2, "return.requested", "2026-03-02T03:30:00Z", HANDLER, "{'order':1,'officer':'H-1','ground':'不属于'}");
        set(C2, "decision-1", "2026-03-02T03:30:00Z", "2026-03-02T09:30:00Z", 1);
        command(C2, "orders/1/decide", 200);
        on(C2, "return.granted", "2026-03-02T04:00:00Z", centre, "{'order':1,'decidedBy':'O-DISP'}");
        met(C2, "decision-1", "2026-03-02T04:00:00Z");
        clock(C2, "accept-1", "stopped", "2026-03-02T04:00:00Z", ",'reason':'RETURN_GRANTED'");
        clock(C2, "handle-1", "stopped", "2026-03-02T04:00:00Z", ",'reason':'RETURN_GRANTED'");
        on(C2, "case.queued", "2026-03-02T04:00:00Z", RULE, "{'ground':'RETURNED'}");
        clock(C2, "case", "passed", "2026-03-09T02:30:00Z", ",'dueAt':'2026-03-09T02:30:00Z'");
        command(C2, "dispatch", 200);
        on(
                C2,
                "order.dispatched",
                "2026-03-09T08:00:00Z",
                centre,
                "{'order':2,'unit':'U-2','responsibility':{'ground':'DECISION'}}");
        set(C2, "accept-2", "2026-03-09T08:00:00Z", "2026-03-10T03:00:00Z", 1);
        set(C2, "handle-2", "2026-03-09T08:00:00Z", "2026-03-12T08:00:00Z", 1);
        command(C2, "orders/2/accept", 200);
        on(C2, "order.accepted", "2026-03-09T09:00:00Z", new Doer("H-2", "U-2", "handler", ""), """
                {'order':2,'officer':'H-2'}""");
        met(C2, "accept-2", "2026-03-09T09:00:00Z");
        follow(C2, 8, "accept-1,accept-2,case,decision-1,handle-1,handle-2", "filed 1 ", "U-2 -");
    }

    private void third() {
        received(R3, "CITIZEN", "2026-03-02T05:00:10Z", "S1");
        run.event("intake.report", R3, "intake.report.joined.v1", "2026-03-02T05:00:10Z", RULE, """
                {'report':'%s','joinedTo':'%s','case':'%s'}""".formatted(
                        R3, R1, C1));
        run.head("dispatch.casefile", R3, 2);
        run.head("registry.pastcase", R3, 2);
        // The first answer was lost; the same key returns the same number.
        run.attempt(REPORTS, "SRC", "key-" + R3, 0, "");
        run.attempt(REPORTS, "SRC", "key-" + R3, 201, R3);
    }

    private void fourth() {
        received(R4, "HOTLINE", "2026-03-10T02:00:00Z", "S4");
        filed(R4, C4, "HOTLINE", "2026-03-10T02:00:00Z", 2);
        on(C4, "order.dispatched", "2026-03-10T02:00:00Z", RULE, BY_DUTY.formatted(2));
        set(C4, "case", "2026-03-10T02:00:00Z", "2026-03-18T02:00:00Z", 2);
        set(C4, "accept-1", "2026-03-10T02:00:00Z", "2026-03-10T08:00:00Z", 2);
        set(C4, "handle-1", "2026-03-10T02:00:00Z", "2026-03-13T02:00:00Z", 2);
        on(C4, "order.accepted", "2026-03-10T06:00:00Z", RULE, "{'order':1,'officer':'dispatch'}");
        met(C4, "accept-1", "2026-03-10T06:00:00Z");
        follow(C4, 3, "accept-1,case,handle-1", "filed 0 ", "U-1 -");
    }

    /** One unit leads, and another unit co-operates. The closed case is opened again. */
    private void fifth() {
        received(R5, "HOTLINE", "2026-03-10T02:10:00Z", "S5");
        filed(R5, C5, "HOTLINE", "2026-03-10T02:10:00Z", 2);
        on(C5, "order.dispatched", "2026-03-10T02:10:00Z", RULE, BY_DUTY.formatted(2));
        on(C5, "cooperation.dispatched", "2026-03-10T02:10:00Z", RULE, """
                {'order':2,'unit':'U-2','responsibility':{'ground':'DUTY','revision':2}}""");
        set(C5, "case", "2026-03-10T02:10:00Z", "2026-03-18T02:10:00Z", 2);
        set(C5, "accept-1", "2026-03-10T02:10:00Z", "2026-03-10T08:10:00Z", 2);
        set(C5, "handle-1", "2026-03-10T02:10:00Z", "2026-03-13T02:10:00Z", 2);
        set(C5, "handle-2", "2026-03-10T02:10:00Z", "2026-03-13T02:10:00Z", 2);
        Doer helper = new Doer("H-2", "U-2", "handler", "");
        on(C5, "cooperation.accepted", "2026-03-10T02:20:00Z", helper, "{'order':2,'officer':'H-2'}");
        on(C5, "order.accepted", "2026-03-10T02:21:00Z", HANDLER, "{'order':1,'officer':'H-1'}");
        met(C5, "accept-1", "2026-03-10T02:21:00Z");
        on(C5, "order.answered", "2026-03-10T02:22:00Z", HANDLER, "{'order':1,'officer':'H-1'}");
        met(C5, "handle-1", "2026-03-10T02:22:00Z");
        on(C5, "cooperation.answered", "2026-03-10T02:23:00Z", helper, "{'order':2,'officer':'H-2'}");
        met(C5, "handle-2", "2026-03-10T02:23:00Z");
        on(C5, "order.undecided", "2026-03-10T02:23:30Z", new Doer("V-2", "", "verifier", ""), """
                {'order':1,'verifier':'V-2','reason':'照片看不清'}""");
        on(C5, "order.verified", "2026-03-10T02:24:00Z", VERIFIER, "{'order':1,'verifier':'V-1'}");
        on(C5, "case.closed", "2026-03-10T02:25:00Z", new Doer("O-LEAD", "", "duty-leader", ""), "{'basis':'SOLVED'}");
        met(C5, "case", "2026-03-10T02:25:00Z");
        on(C5, "case.reopened", "2026-03-10T02:26:00Z", new Doer("O-CALL", "", "call-taker", ""), """
                {'redo':1,'key':false,'reason':'又堵了','revision':2,'officer':'O-CALL'}""");
        set(C5, "case-2", "2026-03-10T02:26:00Z", "2026-03-18T02:26:00Z", 2);
        on(C5, "case.queued", "2026-03-10T02:26:00Z", RULE, "{'ground':'REDO'}");
        follow(C5, 12, "accept-1,case,case-2,handle-1,handle-2", "filed 0 ", "U-1 -");
        run.effect("supervision.board", C5, "- -");
    }

    private void follow(String number, long last, String clocks, String filed, String steps) {
        for (String reader : new String[] {"supervision.board", "supervision.clock", "registry.pastcase"}) {
            run.head(reader, number, last);
        }
        run.effect("supervision.clock", number, last + " " + clocks);
        run.effect("supervision.board", number, steps);
        run.effect("registry.pastcase", number, filed + steps);
    }

    private void state() {
        run.unread.put("dispatch.casefile intake.report 0", 0L);
        run.look("2026-03-10T03:00:00Z", "intake.outbox", "2026-03-10T02:59:59Z");
        run.look("2026-03-10T03:00:01Z", "", "2026-03-10T03:00:01Z");
        run.watched("2026-03-10T02:59:59Z", "2026-03-10T03:00:02Z", "");
        run.now = Instant.parse("2026-03-10T03:00:00Z");
        run.statistics.put("HOTLINE", new TreeMap<>(Map.of("received", 4L, "filed", 4L, "waiting", 0L)));
        run.statistics.put("CITIZEN", new TreeMap<>(Map.of("received", 1L, "joined", 1L)));
    }
}
