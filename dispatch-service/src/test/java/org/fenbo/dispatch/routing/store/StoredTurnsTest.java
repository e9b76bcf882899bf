package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredTurnsTest {
    private final DataSource database = TestServers.postgres().database().dataSource();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final StoredTurns turns = new StoredTurns(JdbcClient.create(database), transaction);

    @BeforeEach
    void tables() throws IOException {
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
    }

    @Test
    @DisplayName("轮次记在数据库里，依次递增；未提交的一次不算 (REG-16d)")
    void turns_are_counted_and_a_turn_that_is_rolled_back_is_taken_again() {
        assertThat(turns.take(number(1))).isEqualTo(1);
        transaction.executeWithoutResult(status -> {
            assertThat(turns.take(number(2))).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(turns.take(number(3))).isEqualTo(2);
        assertThat(new StoredTurns(JdbcClient.create(database), transaction).take(number(4)))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("同一案件重新决定时仍占原来的轮次，不多占一次 (REG-16d)")
    void a_case_that_is_decided_again_keeps_its_turn() {
        transaction.executeWithoutResult(status -> {
            assertThat(turns.take(number(1))).isEqualTo(1);
            assertThat(turns.take(number(2))).isEqualTo(2);
            assertThat(turns.take(number(1))).isEqualTo(1);
        });
        assertThat(turns.take(number(3))).isEqualTo(3);
    }

    private static CaseNumber number(int last) {
        return new CaseNumber("C440310" + "20261127" + "%06d".formatted(last));
    }
}
