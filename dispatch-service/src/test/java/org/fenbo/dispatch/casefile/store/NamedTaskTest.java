package org.fenbo.dispatch.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.dispatch.casefile.Cases;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.TaskList;
import org.fenbo.dispatch.casefile.TaskList.Asking;
import org.fenbo.dispatch.casefile.TaskList.Cursor;
import org.fenbo.dispatch.casefile.TaskList.Narrowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queues that show the task of a person who was named for an order. */
class NamedTaskTest {
    private static final String UNIT = "UNIT U-CG";
    private static final List<Task.Held> OF_UNIT = List.of(new Task.Held("accept", List.of(UNIT)));

    private final DataSource database = TestServers.postgres().database().dataSource();
    private final TaskList list = new StoredCaseList(JdbcClient.create(database));

    @BeforeEach
    void a_task_of_a_named_person() throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute(Files.readString(Path.of("src/main/resources/db/dispatch/V100__dispatch.sql")));
        jdbc.update("""
                insert into case_file (number, report, stage, channel, urgency, received_at, orders, reach_edition, ended)
                values (?, 'R1', 'IN_HAND', 'CITIZEN', 'NORMAL', timestamptz '2026-11-27 08:00Z', 1, 0, false)
                """, Cases.NUMBER.value());
        jdbc.update("""
                insert into case_task (number, path, verb, since, codes, except_for, only_for)
                values (?, 'orders/1/accept', 'accept', timestamptz '2026-11-27 08:00Z', array[?], '{}', ?)
                """, Cases.NUMBER.value(), UNIT, Cases.HANDLER.value());
    }

    @Test
    @DisplayName("指定某人后：其他办理人的队列没有该任务，该人和本单位联络人有，别的单位的联络人没有；“我的”只有该人有 (CASE-2h, CASE-12d)")
    void the_named_person_and_the_liaisons_of_the_unit_see_the_task() {
        Asking named = asking(Cases.HANDLER);
        Asking another = asking(new OfficerId("O-HAND-2"));
        Asking liaison = asking(Cases.LIAISON, UNIT);
        assertThat(tasks(named, null)).isOne();
        assertThat(tasks(another, null)).isZero();
        assertThat(tasks(liaison, null)).isOne();
        assertThat(tasks(asking(Cases.LIAISON, "UNIT U-SQ"), null)).isZero();
        assertThat(tasks(named, true)).isOne();
        assertThat(tasks(liaison, true)).isZero();
        assertThat(list.take(OF_UNIT, Cases.NUMBER, "orders/1/accept", another, Cases.NOON.plusSeconds(60)))
                .isEmpty();
        assertThat(list.take(OF_UNIT, Cases.NUMBER, "orders/1/accept", liaison, Cases.NOON.plusSeconds(60)))
                .isPresent();
    }

    /** @param naming the codes for which the person may name another one */
    private static Asking asking(OfficerId officer, String... naming) {
        return new Asking(officer, List.of(naming), Cases.NOON);
    }

    private long tasks(Asking asking, @Nullable Boolean mine) {
        Narrowed narrowed = new Narrowed(null, null, null, null, null, null, null, mine, null);
        TaskList.Queue queue = list.queue(OF_UNIT, narrowed, asking, Cursor.BEGINNING, 10);
        assertThat(queue.counts().getOrDefault("accept", 0L))
                .isEqualTo(queue.tasks().size());
        return queue.tasks().size();
    }
}
