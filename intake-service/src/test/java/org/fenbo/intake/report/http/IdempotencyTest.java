package org.fenbo.intake.report.http;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What happens between two calls with one key that no client could bring about at will. */
@RunningIntake
class IdempotencyTest {
    @Autowired
    private Idempotency idempotency;

    @Autowired
    private Numbers numbers;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("同一键的首次应答恰在此时提交：得到首次应答，不重复生效 INT-2 F10")
    void a_call_whose_first_was_committed_just_after_it_had_looked_gets_the_first_answer() {
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
    @DisplayName("R5 同一键重复多少次都只取一个号 F10")
    void repeats_of_a_key_take_one_number() {
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

    private static Idempotency.Call call(String key) {
        return new Idempotency.Call("M-TEST", key, "a thing", "the same body");
    }

    /** As if another instance had answered under the second key as it did under the first; on a connection of its own. */
    private void answered(String key, String other) {
        jdbc.update(
                "insert into idempotent_answer (client, key, request, status, headers, body, given)"
                        + " select client, ?, request, status, headers, body, given from idempotent_answer where key = ?",
                other,
                key);
    }
}
