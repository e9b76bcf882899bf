package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests the list of catalogue entries that nobody has reviewed for a year. */
class CatalogueReviewHttpTest extends OnDemoDistrict {
    @Autowired
    CatalogueReviewHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    @Test
    @DisplayName("十二个月无人复审、也未改动的事项列出；复审或改动后不再列出，期满再列 (REG-8l)")
    void entries_that_nobody_has_reviewed_or_changed_for_a_year_are_listed() {
        int first = importDistrict("复审");
        assertThat(published(first, now.plusSeconds(60)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
        assertThat(due()).doesNotContain("202001", "401003");
        clock.moveTo(now.plus(Duration.ofDays(367)));
        assertThat(due()).contains("202001", "401003");

        Api.Reply reviewed = keeper.post("/catalogue/202001/review", "{\"remark\": \"与新条例一致\"}");
        assertThat(reviewed.status()).as(reviewed.toString()).isEqualTo(200);
        assertRefused(keeper.post("/catalogue/999/review", "{\"remark\": \"x\"}"), 422, "unknown-category");
        assertThat(keeper.post("/catalogue/401003/review", "{\"remark\": \" \"}")
                        .code())
                .isEqualTo("missing-field");
        assertThat(due()).doesNotContain("202001").contains("401003");

        Instant later = now.plus(Duration.ofDays(367));
        int second = keeper.post("/revisions", "{\"title\": \"改动\", \"basedOn\": " + first + "}")
                .body()
                .path("revision")
                .asInt();
        String line = "/revisions/" + second + "/entries/category/401003";
        JsonNode row = keeper.get(line + "?words=en").body().at("/rows/0");
        String renamed = row.toString().replace(row.path("name").asString(), "食品安全举报");
        assertThat(keeper.edit("PUT", line, "{\"rows\": [" + renamed + "]}", "").status())
                .isEqualTo(200);
        assertThat(published(second, later.plusSeconds(60)).status()).isEqualTo(200);
        clock.moveTo(later.plusSeconds(61));
        assertThat(due()).doesNotContain("202001", "401003").contains("401002");
        assertThat(handler.get("/catalogue/due").code()).isEqualTo("not-your-role");
        clock.moveTo(later.plus(Duration.ofDays(367)));
        JsonNode again = keeper.get("/catalogue/due").body();
        assertThat(again.path("months").asInt()).isEqualTo(12);
        assertThat(again.path("entries").valueStream())
                .anySatisfy(entry -> {
                    assertThat(entry.path("category").asString()).isEqualTo("202001");
                    assertThat(entry.path("by").asString()).isEqualTo("O-KEEP");
                })
                .anySatisfy(entry -> {
                    assertThat(entry.path("category").asString()).isEqualTo("401003");
                    assertThat(entry.has("by")).isFalse();
                });
    }

    @Test
    @DisplayName("本区可自定复审月数，一至一百二十个月，其他数不能发布 (REG-8l)")
    void a_district_chooses_after_how_many_months_an_entry_is_listed() {
        int revision = importDistrict("复审月数");
        months(revision, 0);
        Api.Reply refused = published(revision, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("number-out-of-bounds");
        assertThat(approver.post("/revisions/" + revision + "/send-back", "{\"reason\": \"月数\"}")
                        .status())
                .isEqualTo(200);
        months(revision, 3);
        Api.Reply published = published(revision, now.plusSeconds(60));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
        assertThat(keeper.post("/catalogue/401004/review", "{\"remark\": \"不变\"}")
                        .status())
                .isEqualTo(200);
        clock.moveTo(now.plus(Duration.ofDays(85)));
        assertThat(due()).doesNotContain("401004");
        clock.moveTo(now.plus(Duration.ofDays(95)));
        assertThat(due()).contains("401004");
        assertThat(keeper.get("/catalogue/due").body().path("months").asInt()).isEqualTo(3);
    }

    private void months(int revision, int months) {
        Api.Reply reply = keeper.putCsv(entries(revision, EntryKind.POLICY), """
                code,urgency,case_limit,accept_limit,handle_limit,numbers
                limits,URGENT,24 HOURS,30 MINUTES,8 HOURS,
                limits,NORMAL,5 WORKING_DAYS,4 WORKING_HOURS,3 WORKING_DAYS,
                catalogue-review,,,,,MONTHS_UNREVIEWED:%s
                """.formatted(months));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private List<String> due() {
        return keeper.get("/catalogue/due")
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("category").asString())
                .toList();
    }
}
