package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
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
    @DisplayName("十二个月无人复审、也未改动的事项列出；复审或改动后不再列出，期满再列 (REG-8)")
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

    private List<String> due() {
        return keeper.get("/catalogue/due")
                .body()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("category").asString())
                .toList();
    }
}
