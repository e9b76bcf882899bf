package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.ARBITER;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.COLLECTOR;
import static org.fenbo.dispatch.casefile.Cases.DISPATCHER;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.byFirstContact;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision.Nothing;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.Separations;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.cooperation.AddCooperator.Cooperator;
import org.fenbo.dispatch.handling.AnswerOrder.Answer;
import org.fenbo.dispatch.routing.DispatchCase.Dispatch;
import org.fenbo.dispatch.routing.FixedRouting;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.ruling.RuleDispute.Ruling;
import org.fenbo.dispatch.verification.VerifyWork.Verify;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The collector {@code O-COLL} of the unit {@code U-SQ} reported the matter. */
class HandlingApartTest {
    private static final FixedRouting USUAL = (FixedRouting) FixedRouting.EMPTY;
    private static final Caller COLLEAGUE = People.caller(HANDLER, Role.HANDLER, SQUAD);
    private static final Caller THE_COLLECTOR = People.caller(COLLECTOR, Role.HANDLER, SQUAD);
    private static final Caller CENTRE = People.caller(DISPATCHER, Role.DISPATCHER);

    private static CaseFile file(CaseEvent... events) {
        CaseFile file = CaseFile.begin(new CaseFiled(MATTER.seenBy(SQUAD), 3, NOON));
        for (CaseEvent event : events) {
            file = file.after(event);
        }
        return file;
    }

    private static Outcome<List<CaseEvent>> run(
            Routing list, CaseFile file, Caller caller, String path, String verb, Object body) {
        return CaseCommands.of(People.REACH, People.APPROVING, list, (matter, at) -> List.of(), of -> 1)
                .run(file, 7, new Call(path, verb, caller, body, null), NOON)
                .map(CommandTable.Decided::events);
    }

    private static Outcome<List<CaseEvent>> accept(Routing list, Caller caller) {
        return run(list, file(dispatched(1, SQUAD)), caller, "orders/1", "accept", new Nothing());
    }

    private static Outcome<List<CaseEvent>> answer(Routing list, Caller caller) {
        CaseFile inWork = file(dispatched(1, SQUAD), accepted(1));
        return run(list, inWork, caller, "orders/1", "answer", new Answer("cleared", null));
    }

    private static Outcome<List<CaseEvent>> acceptedBy(OfficerId officer) {
        return Outcome.done(List.of(new OrderAccepted(1, officer, NOON)));
    }

    private static Outcome<List<CaseEvent>> answeredBy(OfficerId officer) {
        return Outcome.done(List.of(new OrderAnswered(1, officer, "cleared", List.of(), NOON)));
    }

    @Test
    @DisplayName("网格采集默认严格分离：采集人和采集人单位的人都不得签收、反馈，其他单位的可以 (CASE-6b, CASE-6c)")
    void the_strict_rule_keeps_the_collector_and_the_unit_of_the_collector_from_handling() {
        assertThat(accept(USUAL, THE_COLLECTOR))
                .isEqualTo(DispatchCode.COLLECTOR_MAY_NOT_HANDLE.refused(COLLECTOR.value()));
        assertThat(accept(USUAL, COLLEAGUE)).isEqualTo(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE.refused(SQUAD));
        assertThat(answer(USUAL, COLLEAGUE)).isEqualTo(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE.refused(SQUAD));

        CaseFile elsewhere = file(dispatched(1, CLEANING));
        assertThat(run(
                        USUAL,
                        elsewhere,
                        People.caller(HANDLER, Role.HANDLER, CLEANING),
                        "orders/1",
                        "accept",
                        new Nothing()))
                .isEqualTo(acceptedBy(HANDLER));
    }

    @Test
    @DisplayName("严格分离看人员的所有单位：驻点在采集人单位的人不得处置，采集人驻点的单位不得派单 (CASE-6c)")
    void the_strict_rule_counts_every_unit_for_which_a_person_works() {
        assertThat(run(
                        USUAL,
                        file(dispatched(1, CLEANING)),
                        People.caller(FixedRouting.STATIONED, Role.HANDLER, CLEANING),
                        "orders/1",
                        "accept",
                        new Nothing()))
                .isEqualTo(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE.refused(SQUAD));

        Matter seen = reportedBy(FixedRouting.STATIONED);
        HandlingApart apart = new HandlingApart(USUAL);
        assertThat(apart.keepsOff(seen, SQUAD, NOON)).isTrue();
        assertThat(apart.keepsOff(seen, CLEANING, NOON)).isFalse();
        CaseFile file = CaseFile.begin(new CaseFiled(seen, 3, NOON)).after(dispatched(1, SQUAD));
        assertThat(run(USUAL, file, COLLEAGUE, "orders/1", "accept", new Nothing()))
                .isEqualTo(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE.refused(SQUAD));
    }

    private static Separations strictUntil(Instant end) {
        return new Separations() {
            @Override
            public Separation separation(Matter matter, Instant at) {
                return at.isBefore(end) ? Separation.STRICT : Separation.NONE;
            }

            @Override
            public Set<UnitCode> unitsOf(OfficerId person, Instant at) {
                return Set.of();
            }
        };
    }

    /** The matter, reported by a collector whose sign-in names no unit. */
    private static Matter reportedBy(OfficerId collector) {
        return new Matter(
                MATTER.number(),
                MATTER.report(),
                MATTER.channel(),
                MATTER.client(),
                MATTER.nature(),
                MATTER.category(),
                MATTER.area(),
                MATTER.urgency(),
                MATTER.text(),
                collector,
                MATTER.receivedAt());
    }

    @Test
    @DisplayName("仅本人回避：采集人不得处置，同单位的其他人可以 (CASE-6d)")
    void the_rule_for_the_person_keeps_only_the_collector_from_handling() {
        Routing list = USUAL.apart(Separation.PERSON_ONLY);
        assertThat(accept(list, THE_COLLECTOR))
                .isEqualTo(DispatchCode.COLLECTOR_MAY_NOT_HANDLE.refused(COLLECTOR.value()));
        assertThat(accept(list, COLLEAGUE)).isEqualTo(acceptedBy(HANDLER));
        assertThat(answer(list, THE_COLLECTOR))
                .isEqualTo(DispatchCode.COLLECTOR_MAY_NOT_HANDLE.refused(COLLECTOR.value()));
        assertThat(answer(list, COLLEAGUE)).isEqualTo(answeredBy(HANDLER));
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_THE_SPOT", "PERSON_ONLY"})
    @DisplayName("可巡办一体只指当场办结，派出的工单采集人仍须回避 (CASE-6a)")
    void a_settlement_on_the_spot_is_no_order(Separation separation) {
        assertThat(accept(USUAL.apart(separation), THE_COLLECTOR))
                .isEqualTo(DispatchCode.COLLECTOR_MAY_NOT_HANDLE.refused(COLLECTOR.value()));
    }

    @Test
    @DisplayName("不要求的，采集人可以处置 (CASE-6a)")
    void a_collector_may_handle_where_the_policy_allows_it() {
        Routing list = USUAL.apart(Separation.NONE);
        assertThat(accept(list, THE_COLLECTOR)).isEqualTo(acceptedBy(COLLECTOR));
        assertThat(answer(list, THE_COLLECTOR)).isEqualTo(answeredBy(COLLECTOR));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("任何政策下，处置人都不得核查 (CASE-6g)")
    void a_handler_never_verifies_whatever_the_policy_states(Separation separation) {
        CaseFile answered = file(dispatched(1, SQUAD), accepted(1), answered(1));
        for (OfficerId officer : List.of(HANDLER, LIAISON)) {
            assertThat(run(
                            USUAL.apart(separation),
                            answered,
                            People.caller(officer, Role.VERIFIER),
                            "orders/1",
                            "verify",
                            new Verify(null)))
                    .isEqualTo(DispatchCode.HANDLER_MAY_NOT_VERIFY.refused(officer.value()));
        }
    }

    @Test
    @DisplayName("严格分离时，派单、裁决、增加协办都不得给采集人的单位；仅本人回避的可以 (CASE-6c)")
    void no_person_gives_the_unit_of_the_collector_an_order_under_the_strict_rule() {
        Outcome<List<CaseEvent>> refused = Outcome.refused(
                DispatchCode.COLLECTORS_UNIT_GETS_NO_ORDER.refusal(SQUAD).at("unit"));
        CaseFile waiting = file(queued(QueueGround.BY_DECISION));
        CaseFile disputed = file(queued(QueueGround.DISPUTED));
        CaseFile firstContact = file(queued(QueueGround.FIRST_CONTACT), byFirstContact(1, CLEANING), accepted(1));
        Caller office = People.caller(ARBITER, Role.ARBITER);
        Caller lead = People.caller(LIAISON, Role.UNIT_LIAISON, CLEANING);
        Cooperator help = new Cooperator("U-SQ", "看护现场", "人手不足");
        assertThat(run(USUAL, waiting, CENTRE, "", "dispatch", new Dispatch("U-SQ", "就近")))
                .isEqualTo(refused);
        assertThat(run(USUAL, disputed, office, "", "rule", new Ruling("U-SQ", "属地")))
                .isEqualTo(refused);
        assertThat(run(USUAL, firstContact, lead, "orders/1", "add-cooperator", help))
                .isEqualTo(refused);
        assertThat(run(
                        USUAL.apart(Separation.PERSON_ONLY),
                        waiting,
                        CENTRE,
                        "",
                        "dispatch",
                        new Dispatch("U-SQ", "就近")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("按办理那一刻生效的政策决定 (CASE-6a)")
    void the_policy_in_force_when_the_person_acts_decides() {
        Instant later = NOON.plusSeconds(60);
        HandlingApart apart = new HandlingApart(strictUntil(later));
        Actor collector = new Actor(COLLECTOR.value(), SQUAD.value(), "handler", null);
        CaseFile file = file(dispatched(1, SQUAD));
        assertThat(apart.mayNotHandle(file, collector, NOON)).isPresent();
        assertThat(apart.mayNotHandle(file, collector, later)).isEmpty();
        assertThat(apart.mayNotGet(file.matter(), SQUAD, NOON)).isPresent();
        assertThat(apart.mayNotGet(file.matter(), SQUAD, later)).isEmpty();
        assertThat(apart.mayNotGet(file.matter(), new UnitCode("U-CG"), NOON)).isEmpty();
    }
}
