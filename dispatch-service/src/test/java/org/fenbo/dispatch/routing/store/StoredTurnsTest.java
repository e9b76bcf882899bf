package org.fenbo.dispatch.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredTurnsTest {
    private final javax.sql.DataSource database =
            TestServers.postgres().database().dataSource();

    @Test
    @DisplayName("轮次记在数据库里，依次递增；未提交的一次不算 (REG-16d)")
    void turns_are_counted_and_a_turn_that_is_rolled_back_is_taken_again() throws IOException {
        new JdbcTemplate(database)
                .execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
        StoredTurns turns = new StoredTurns(JdbcClient.create(database));
        assertThat(turns.take()).isEqualTo(1);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            assertThat(turns.take()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(turns.take()).isEqualTo(2);
        assertThat(new StoredTurns(JdbcClient.create(database)).take()).isEqualTo(3);
    }
}
