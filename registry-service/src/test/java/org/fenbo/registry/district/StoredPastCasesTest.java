package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.fenbo.registry.pastcase.store.StoredPastCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class StoredPastCasesTest extends OnPostgres {
    private static final Instant AT = Instant.parse("2032-01-01T00:00:00Z");
    private static final int CASES = 100;

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final PastCases pastCases;

    @Autowired
    StoredPastCasesTest(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.pastCases = new StoredPastCases(JdbcClient.create(database));
    }

    @BeforeEach
    void empty() {
        jdbc.update("delete from heard_case");
    }

    /**
     * Five steps for each case. Steps of different cases are mixed. The filing of a case is at a random position,
     * because it comes from another topic.
     */
    private static List<Step> steps(Random random) {
        List<List<Step>> open = new ArrayList<>();
        for (int index = 0; index < CASES; index++) {
            String number = "C-S%03d".formatted(index);
            List<Step> steps = new ArrayList<>(List.of(
                    new Step.Dispatched(number, "U-" + random.nextInt(3), Ground.DUTY, "D-" + random.nextInt(3)),
                    new Step.Returned(number, 1),
                    new Step.Dispatched(number, "U-" + random.nextInt(3), Ground.DECISION, null),
                    new Step.Closed(number, AT.plusSeconds(index))));
            steps.add(
                    random.nextInt(5),
                    new Step.Filed(new PastCase(
                            number,
                            random.nextBoolean() ? "301004" : null,
                            "G",
                            "HOTLINE",
                            "REQUEST",
                            AT,
                            random.nextBoolean() ? new PastCase.Point(114.1, 22.5) : null)));
            open.add(steps);
        }
        List<Step> mixed = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Step> next = open.get(random.nextInt(open.size()));
            mixed.add(next.removeFirst());
            open.removeIf(List::isEmpty);
        }
        return mixed;
    }

    private List<Map<String, @Nullable Object>> rows() {
        return jdbc.queryForList("select * from heard_case order by number");
    }

    @Test
    @DisplayName("REG-10 历史案件：成批记录与逐条记录结果一致，与各主题到达的先后无关")
    void steps_recorded_in_batches_give_the_same_rows_as_steps_recorded_singly() {
        long seed = new Random().nextLong();
        System.out.println("seed of the steps: " + seed);
        List<Step> steps = steps(new Random(seed));
        steps.forEach(step -> pastCases.note(List.of(step)));
        List<Map<String, @Nullable Object>> oneByOne = rows();
        for (int size : List.of(7, 100, 500)) {
            empty();
            for (int from = 0; from < steps.size(); from += size) {
                pastCases.note(steps.subList(from, Math.min(steps.size(), from + size)));
            }
            assertThat(rows()).as("seed " + seed + ", batches of " + size).isEqualTo(oneByOne);
        }
        assertThat(oneByOne).hasSize(CASES).allSatisfy(row -> {
            assertThat(row.get("returns")).isEqualTo(1);
            assertThat(row.get("closed_at")).isNotNull();
            assertThat(row.get("filed_at")).isNotNull();
        });
    }

    @Test
    @DisplayName("重办的案件重新算在办，同批、分批记录结果一致；再结案才算办结 (CASE-13e, REG-13a)")
    void a_reopened_case_is_open_until_it_is_closed_again() {
        Step filed = new Step.Filed(new PastCase("C-R", "301004", "G", "HOTLINE", "REQUEST", AT, null));
        Step dispatched = new Step.Dispatched("C-R", "U-1", Ground.DECISION, null);
        Step closed = new Step.Closed("C-R", AT.plusSeconds(1));
        Step reopened = new Step.Reopened("C-R");
        pastCases.note(List.of(filed, dispatched, closed));
        pastCases.note(List.of(reopened));
        assertThat(pastCases.open()).extracting(PastCase::number).containsExactly("C-R");
        assertThat(pastCases.handled(AT, AT.plusSeconds(1))).isEmpty();
        List<Map<String, @Nullable Object>> singly = rows();

        empty();
        pastCases.note(List.of(filed, dispatched));
        pastCases.note(List.of(closed, reopened));
        assertThat(rows()).isEqualTo(singly);

        empty();
        pastCases.note(List.of(filed, dispatched, closed, reopened));
        assertThat(rows()).isEqualTo(singly);

        pastCases.note(List.of(new Step.Closed("C-R", AT.plusSeconds(9))));
        assertThat(pastCases.open()).isEmpty();
        assertThat(pastCases.handled(AT, AT.plusSeconds(1))).hasSize(1);
    }

    @Test
    @DisplayName("改过事项的案件按新事项统计，先读到改类后读到上报也一样 (CASE-12c, REG-13a)")
    void a_reclassified_case_counts_in_its_last_category() {
        Step filed = new Step.Filed(new PastCase("C-R", "301004", "G", "HOTLINE", "REQUEST", AT, null));
        Step other = new Step.Reclassified("C-R", "103009");
        for (List<Step> steps : List.of(List.of(filed, other), List.of(other, filed))) {
            empty();
            pastCases.note(steps);
            assertThat(pastCases.open()).extracting(PastCase::category).containsExactly("103009");
            empty();
            steps.forEach(step -> pastCases.note(List.of(step)));
            assertThat(pastCases.open()).extracting(PastCase::category).containsExactly("103009");
        }
    }

    @Test
    void a_batch_is_written_in_one_statement_with_one_row_for_each_case() {
        AtomicInteger statements = new AtomicInteger();
        PastCases counted = new StoredPastCases(JdbcClient.create(counting(statements)));
        counted.note(steps(new Random(1)));
        assertThat(statements.get()).isOne();
        assertThat(rows()).hasSize(CASES);
    }

    @Test
    @DisplayName("R25 历史案件有保留期限：过期案件被删除")
    void cases_filed_before_a_given_instant_are_deleted() {
        pastCases.note(steps(new Random(1)));
        pastCases.forget(AT);
        assertThat(pastCases.count(AT, AT.plusSeconds(1))).isEqualTo(CASES);
        pastCases.forget(AT.plusSeconds(1));
        assertThat(rows()).isEmpty();
        pastCases.note(List.of(new Step.Closed("C-S000", AT)));
        pastCases.forget(AT);
        assertThat(rows()).hasSize(1);
        pastCases.forget(AT.plusSeconds(1));
        assertThat(rows()).isEmpty();
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().startsWith("prepareStatement")
                                    || method.getName().startsWith("createStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }
}
