package org.fenbo.backbone.web.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningProbe
class UnknownCommitTest {
    private static final String EFFECTS = "/probe/v1/effects";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();
    private final String body = "{\"text\":\"" + key + "\"}";

    @BeforeEach
    void a_table_for_effects() {
        jdbc.execute("create table if not exists effect (text text not null)");
    }

    private long effects() {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from effect where text = ?", Long.class, key));
    }

    @ParameterizedTest
    @EnumSource(
            value = CutLine.Where.class,
            names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    @DisplayName("R7 F10 提交时断线：答复“结果未知”，同一键重试恰好生效一次")
    void a_line_cut_inside_commit_gives_an_unknown_outcome_and_the_repeat_gives_one_effect(CutLine.Where where) {
        CutLine.SHARED.cut(where);
        Call.Answer lost = new Call(port).post(EFFECTS, key, body);
        assertThat(lost.status()).as(lost.text()).isEqualTo(503);
        assertThat(lost.code()).isEqualTo("outcome-unknown");
        assertThat(lost.json().path("detail").asString()).contains("may have been accepted");
        assertThat(lost.json().path("remedy").asString()).contains("same Idempotency-Key");
        assertThat(lost.header("Retry-After")).isNotBlank();
        assertThat(effects()).isEqualTo(where == CutLine.Where.AFTER_COMMIT ? 1 : 0);
        Call.Answer repeated = new Call(port).post(EFFECTS, key, body);
        assertThat(repeated.status()).as(repeated.text()).isEqualTo(200);
        assertThat(repeated.json().path("done").asString()).isEqualTo(key);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    @DisplayName("R7 提交前断线：未受理")
    void a_call_whose_connection_is_lost_before_commit_is_not_accepted() {
        jdbc.execute("""
                create or replace function lose_connection() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(0); return new; end $$
                """);
        jdbc.execute("create trigger lost before insert on effect for each row execute function lose_connection()");
        Call.Answer lost;
        try {
            lost = new Call(port).post(EFFECTS, key, body);
        } finally {
            jdbc.execute("drop trigger lost on effect");
        }
        assertThat(lost.status()).as(lost.text()).isEqualTo(503);
        assertThat(lost.code()).isEqualTo("store-away");
        assertThat(lost.header("Retry-After")).isNotBlank();
        assertThat(effects()).isZero();
        assertThat(new Call(port).post(EFFECTS, key, body).status()).isEqualTo(200);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    @DisplayName("R7 数据库在提交时拒绝：不是“未知”")
    void a_commit_that_the_database_refuses_has_a_known_outcome() {
        jdbc.execute("create table if not exists unique_effect (text text unique deferrable initially deferred)");
        jdbc.execute("""
                create or replace function twice() returns trigger language plpgsql as
                $$ begin insert into unique_effect values (new.text), (new.text); return new; end $$
                """);
        jdbc.execute("create trigger twice before insert on effect for each row execute function twice()");
        Call.Answer refused;
        try {
            refused = new Call(port).post(EFFECTS, key, body);
        } finally {
            jdbc.execute("drop trigger twice on effect");
        }
        assertThat(refused.code()).as(refused.text()).isNotEqualTo("outcome-unknown");
        assertThat(effects()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08001", "53100", "53300", "57P01", "57P03", "58030", "25006", "28P01", "resource"})
    @DisplayName("F5 F17 数据库不可达、磁盘已满、降为只读：答复 503 并告知何时重试，不会没有答复")
    void a_database_that_is_unavailable_full_or_read_only_is_reported_as_store_away(String state) {
        Call.Answer answer = new Call(port).get("/probe/v1/failures/" + state);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("store-away");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.json().path("remedy").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "assertion", "defect", "42P01"})
    void a_defect_or_an_error_is_answered_without_a_promise_and_without_class_names(String kind) {
        Call.Answer answer = new Call(port).get("/probe/v1/failures/" + kind);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("unexpected");
        assertThat(answer.text()).doesNotContain("nothing was", "java.", "org.", "Exception", "Error");
    }
}
