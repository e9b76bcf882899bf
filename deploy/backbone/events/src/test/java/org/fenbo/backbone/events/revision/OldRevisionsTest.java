package org.fenbo.backbone.events.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("被取代满一年的版本不再保留，有效版本和未结案件所依据的版本除外")
class OldRevisionsTest extends OnCopy {
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2022-01-01T00:00:00Z");

    private Optional<Instant> oldest = Optional.empty();
    private final OldRevisions old = new OldRevisions(
            List.of(copy), List.of(() -> oldest, Optional::empty), () -> now, ZoneOffset.UTC, Period.ofYears(1));

    @BeforeEach
    void three_revisions() {
        revision(1, FIRST)
                .with("area", "G1", "{\"parent\":\"S1\"}")
                .with("area", "G2", "{\"parent\":\"S1\"}")
                .to(inbox);
        revision(2, SECOND).with("area", "G1", "{\"parent\":\"S2\"}").to(inbox);
        revision(3, THIRD).to(inbox);
    }

    private List<String> stored() {
        return jdbc.sql("select distinct revision from registry_entry where kind <> 'area' order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void a_revision_is_forgotten_a_year_after_it_was_superseded() {
        now = Instant.parse("2022-12-31T23:59:59Z");
        old.forget();
        assertThat(stored()).containsExactly("2", "3");
        assertThat(copy.find(1)).isEmpty();
        assertThat(copy.inForce(SECOND.minusSeconds(1))).isEmpty();
        assertThat(copy.first()).get().asString().startsWith("2:");
        assertThatCode(() -> copy.await(1)).doesNotThrowAnyException();

        now = Instant.parse("2023-01-01T00:00:00Z");
        old.forget();
        assertThat(stored()).containsExactly("3");
        assertThat(copy.inForce(now)).get().asString().startsWith("3:");
    }

    @Test
    void the_revision_in_force_is_never_forgotten() {
        now = Instant.parse("2050-01-01T00:00:00Z");
        old.forget();
        assertThat(stored()).containsExactly("3");
        assertThat(copy.inForce(now)).isPresent();
    }

    @Test
    void a_revision_that_explains_an_open_case_is_not_forgotten() {
        now = Instant.parse("2050-01-01T00:00:00Z");
        oldest = Optional.of(THIRD.minusSeconds(1));
        old.forget();
        assertThat(stored()).containsExactly("2", "3");
        assertThat(copy.find(2)).isPresent();
        oldest = Optional.empty();
        old.forget();
        assertThat(stored()).containsExactly("3");
    }

    @Test
    void a_cancelled_revision_is_forgotten_a_year_after_its_time() {
        RevisionEvents fourth = revision(4, Instant.parse("2024-01-01T00:00:00Z"));
        fourth.to(inbox);
        inbox.receive(Deliveries.of(fourth.cancelled()));
        now = Instant.parse("2024-12-31T23:59:59Z");
        old.forget();
        assertThat(copy.find(4)).isPresent();
        now = Instant.parse("2025-01-01T00:00:00Z");
        old.forget();
        assertThat(copy.find(4)).isEmpty();
        assertThat(stored()).containsExactly("3");
        assertThat(copy.inForce(now)).get().asString().startsWith("3:");
    }

    @Test
    @DisplayName("已撤销的区域，其归属仍在 (SEC-1b)")
    void an_area_that_no_later_revision_has_stays_at_its_place() {
        now = Instant.parse("2050-01-01T00:00:00Z");
        old.forget();
        RevisionCopy<String> other = copy();
        other.refresh();
        assertThat(other.areas().tree().above("G1")).containsExactly("G1", "S2");
        assertThat(other.areas().tree().above("G2")).containsExactly("G2", "S1");
        assertThat(jdbc.sql("select count(*) from registry_entry where kind = 'area'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("R3 不再保留的版本再次到来：不作数，也不搁置")
    void what_comes_again_of_a_forgotten_revision_is_ignored() {
        now = Instant.parse("2050-01-01T00:00:00Z");
        old.forget();
        RevisionEvents first =
                revision(1, FIRST).with("area", "G1", "{\"parent\":\"S1\"}").with("area", "G2", "{\"parent\":\"S1\"}");
        first.all().forEach(event -> inbox.receive(Deliveries.of(again(event, "again", text(event)))));
        assertThat(held.list(10)).isEmpty();
        assertThat(stored()).containsExactly("3");
    }
}
