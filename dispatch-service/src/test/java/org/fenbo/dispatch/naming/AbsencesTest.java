package org.fenbo.dispatch.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.NOON;
import static org.fenbo.dispatch.casefile.Cases.NUMBER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.message.MessageRequest;
import org.fenbo.dispatch.naming.Absences.Absence;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;
import org.fenbo.dispatch.naming.Presence.State;
import org.fenbo.dispatch.routing.GridStaff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A short absence lasts at most a day in these tests. */
class AbsencesTest {
    private static final OfficerId PERSON = new OfficerId("O-HAND");
    private static final Instant TOMORROW = NOON.plusSeconds(86_400);

    /** One person of one unit, with two liaisons; the person is one of them. */
    private record One(List<String> units) implements Officers, UnitStaff, District {
        @Override
        public Optional<PersonRights> rightsOf(OfficerId person, Instant at) {
            return Optional.of(new PersonRights(Set.of(), units, List.of()));
        }

        @Override
        public Map<OfficerId, Presence> presencesOf(Collection<OfficerId> persons, Instant at) {
            return Map.of();
        }

        @Override
        public List<OfficerId> handlersOn(UnitCode unit, Instant at) {
            return List.of();
        }

        @Override
        public List<OfficerId> liaisonsOf(UnitCode unit, Instant at) {
            return List.of(PERSON, new OfficerId("O-LIAI"));
        }

        @Override
        public List<OfficerId> leadersOf(UnitCode unit, Instant at) {
            return List.of();
        }

        @Override
        public int revision(Instant at) {
            return 7;
        }

        @Override
        public GridStaff staff(Instant at) {
            return GridStaff.NONE;
        }

        @Override
        public Optional<OfficerId> headOf(UnitCode unit, Instant at) {
            return Optional.empty();
        }

        @Override
        public boolean namesAutomatically(Instant at) {
            return false;
        }

        @Override
        public Instant shortAbsence(Instant at) {
            return at.plusSeconds(86_400);
        }
    }

    private static Absences absences(List<String> units) {
        One one = new One(units);
        return new Absences(one, one, one);
    }

    private static Optional<Absence> absence(State state, Optional<Instant> until) {
        return absences(List.of("U-CG")).of(PERSON, CLEANING, new Presence(state, until), NOON);
    }

    @Test
    @DisplayName("离岗超过一个工作日（默认）或离开单位的，才算；暂离不算，短时离岗不算 (ORG-9f)")
    void a_long_absence_and_leaving_the_unit_count() {
        Optional<Instant> late = Optional.of(TOMORROW.plusSeconds(1));
        assertThat(absence(State.OUT, late)).contains(new Absence.Out(late));
        assertThat(absence(State.OUT, Optional.empty())).contains(new Absence.Out(Optional.empty()));
        assertThat(absence(State.OUT, Optional.of(TOMORROW))).isEmpty();
        assertThat(absence(State.AWAY, late)).isEmpty();
        assertThat(absence(State.ON, Optional.empty())).isEmpty();
        assertThat(absences(List.of("U-SQ")).of(PERSON, CLEANING, Presence.ON, NOON))
                .contains(new Absence.Left());
    }

    @Test
    @DisplayName("单位联络员（本人除外）收到未办结工单清单，写明返岗时间、张数和工单号 (ORG-9f)")
    void the_liaisons_get_the_list_of_the_open_orders() {
        Absences absences = absences(List.of("U-CG"));
        Page<OpenOrder> orders = new Page<>(
                List.of(new OpenOrder(NUMBER, 1, CLEANING, NOON), new OpenOrder(NUMBER, 2, CLEANING, NOON)), 20);
        Map<String, String> values =
                Map.of("officer", "O-HAND", "unit", "U-CG", "count", "20", "orders", NUMBER + "-1, " + NUMBER + "-2");

        assertThat(absences.messages(PERSON, CLEANING, new Absence.Left(), orders, NOON))
                .containsExactly(new MessageRequest(new OfficerId("O-LIAI"), "officer-left-orders", values, 7, NOON));
        assertThat(absences.messages(PERSON, CLEANING, new Absence.Out(Optional.of(TOMORROW)), orders, NOON))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.template()).isEqualTo("officer-out-orders");
                    assertThat(message.values()).containsEntry("until", "2026-11-23 04:00");
                });
    }
}
