package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.fenbo.registry.pastcase.UnlistedCases.Evidence;
import org.fenbo.registry.pastcase.UnlistedCases.Ground;
import org.fenbo.registry.pastcase.UnlistedCases.UnlistedOrder;
import org.fenbo.registry.pastcase.store.StoredPastCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredUnlistedCasesTest extends OnPostgres {
    private static final Instant AT = Instant.parse("2033-01-01T00:00:00Z");
    private static final UnlistedOrder RULED =
            new UnlistedOrder("C-U1", 3, Ground.RULING, "U-CG", "O-ARBI", "市容由城管局负责");

    private final JdbcTemplate jdbc;
    private final StoredPastCases pastCases;
    private final UnlistedCases unlisted;

    @Autowired
    StoredUnlistedCasesTest(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.pastCases = new StoredPastCases(JdbcClient.create(database));
        this.unlisted = pastCases.unlisted();
    }

    @BeforeEach
    void empty() {
        jdbc.update("delete from heard_case");
        jdbc.update("delete from unlisted_order");
    }

    @Test
    @DisplayName("清单未定的工单等上报信息到齐才作依据，重复到达不重复，只用一次 (REG-8h)")
    void an_order_is_evidence_once_and_only_when_the_filing_of_its_case_is_known() {
        unlisted.note(List.of(RULED));
        unlisted.note(List.of(RULED));
        assertThat(unlisted.open(10)).isEmpty();

        filed("C-U1");
        assertThat(unlisted.open(10)).containsExactly(new Evidence(RULED, "301004", "G"));
        assertThat(unlisted.use(RULED)).isTrue();
        assertThat(unlisted.use(RULED)).isFalse();
        assertThat(unlisted.open(10)).isEmpty();
        unlisted.note(List.of(RULED));
        assertThat(unlisted.open(10)).isEmpty();
    }

    @Test
    @DisplayName("作废的案件不作依据；推后的工单排在后面 (REG-8h)")
    void a_voided_case_is_no_evidence_and_a_postponed_order_comes_later() {
        UnlistedOrder second = contact("C-U2");
        UnlistedOrder voided = contact("C-U3");
        unlisted.note(List.of(RULED, second, voided));
        List.of("C-U1", "C-U2", "C-U3").forEach(this::filed);
        pastCases.note(List.of(new PastCases.Step.Dropped("C-U3", AT)));
        unlisted.postpone(RULED);

        assertThat(unlisted.open(10)).extracting(Evidence::order).containsExactly(second, RULED);
    }

    @Test
    @DisplayName("案件信息到期删除后，其工单一并删除 (REG-8h)")
    void an_order_is_forgotten_with_its_case() {
        unlisted.note(List.of(RULED, contact("C-U2")));
        filed("C-U1");
        filed("C-U2");
        jdbc.update("update heard_case set filed_at = filed_at + interval '10 days' where number = 'C-U2'");

        pastCases.forget(AT.plus(Duration.ofDays(1)));

        assertThat(jdbc.queryForList("select number from unlisted_order", String.class))
                .containsExactly("C-U2");
    }

    private static UnlistedOrder contact(String number) {
        return new UnlistedOrder(number, 1, Ground.FIRST_CONTACT, "U-CG", "O-DISP", "就近");
    }

    private void filed(String number) {
        pastCases.note(
                List.of(new PastCases.Step.Filed(new PastCase(number, "301004", "G", "HOTLINE", "REQUEST", AT, null))));
    }
}
