package org.fenbo.intake.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.backbone.events.Numbers;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.intake.RunningIntake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tests two calls with the same key in situations that a client can't cause on purpose. */
@RunningIntake
class IdempotencyTest {
    @Autowired
    private Idempotency idempotency;

    @Autowired
    private Numbers numbers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("首次应答在重复请求查询之后才提交：重复请求仍得到首次应答，不重复生效 F10 (INT-2b)")
    void a_repeat_that_starts_before_the_first_answer_is_committed_still_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        AtomicInteger done = new AtomicInteger();
        idempotency.once(call(key + "-1"), () -> ResponseEntity.ok("first"));
        ResponseEntity<Object> answer = idempotency.once(call(key + "-2"), () -> {
            done.incrementAndGet();
            CompletableFuture.runAsync(() -> answered(key + "-1", key + "-2")).join();
            return ResponseEntity.ok("second");
        });
        assertThat(done).hasValue(1);
        assertThat(String.valueOf(answer.getBody())).contains("first");
    }

    @Test
    @DisplayName("R5 同一键无论重复多少次，都只取一个编号 F10")
    void all_calls_with_the_same_key_take_only_one_number() {
        String key = UUID.randomUUID().toString();
        long before = running(numbers.next('T'));
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(String.valueOf(idempotency
                    .once(call(key), () -> ResponseEntity.ok(numbers.next('T')))
                    .getBody()));
        }
        assertThat(answers.stream().map(answer -> answer.replace("\"", "")).distinct())
                .hasSize(1);
        assertThat(running(numbers.next('T'))).isEqualTo(before + 2);
    }

    private static long running(String number) {
        return Long.parseLong(number.substring(15));
    }

    @Test
    @DisplayName("R25 超过一天的应答按索引分批删除，未到期的保留")
    void answers_older_than_a_day_are_deleted_in_batches_through_an_index() {
        jdbc.update("""
                insert into idempotent_answer (client, key, request, status, headers, given)
                select 'M-OLD', i::text, '-', 200, '{}', now() - interval '25 hours' from generate_series(1, 2500) i
                """);
        jdbc.update("""
                insert into idempotent_answer (client, key, request, status, headers, given)
                values ('M-OLD', 'young', '-', 200, '{}', now() - interval '23 hours')
                """);
        assertThat(idempotency.forgetOld()).isGreaterThanOrEqualTo(2_500);
        assertThat(jdbc.queryForList("select key from idempotent_answer where client = 'M-OLD'", String.class))
                .containsExactly("young");
        assertThat(String.join(
                        "",
                        jdbc.queryForList(
                                "explain select 1 from idempotent_answer where given < now() order by given limit 9",
                                String.class)))
                .contains("idempotent_answer_given");
    }

    @Test
    @DisplayName("R17 锁名包含服务名：其他服务使用同一个键，互不影响")
    void another_service_can_process_the_same_client_and_key_at_the_same_time() {
        String key = UUID.randomUUID().toString();
        Idempotency other = new Idempotency("another", jdbc, transaction, JsonMapper.shared(), InstantSource.system());
        ResponseEntity<Object> answer = idempotency.once(call(key), () -> {
            CompletableFuture.runAsync(() -> other.once(call(key), () -> {
                        throw new IllegalStateException("it came as far as its own action");
                    }))
                    .handle((none, failure) -> assertThat(failure).hasMessageContaining("its own action"))
                    .join();
            return ResponseEntity.ok("done");
        });
        assertThat(answer.getBody()).isEqualTo("done");
    }

    private static Idempotency.Call call(String key) {
        return new Idempotency.Call("M-TEST", key, "a thing", "the same body");
    }

    /**
     * Copies the answer of the first key to the second key, as if another instance had answered. The copy is made on
     * another connection.
     */
    private void answered(String key, String other) {
        jdbc.update(
                "insert into idempotent_answer (client, key, request, status, headers, body, given)"
                        + " select client, ?, request, status, headers, body, given from idempotent_answer where key = ?",
                other,
                key);
    }
}
