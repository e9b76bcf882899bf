package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Tests over REST how a power is offered, claimed, used, overdue and handed back. */
class PowerHttpTest extends OnDemoDistrict {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ASKED = "/lookup?category=203002&area=440399001001G01&at=";

    private final Api department;
    private final Api street;

    @Autowired
    PowerHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
        this.department = new Api(port, "O-LIAI-HB/U-HB~unit-liaison");
        this.street = new Api(port, "O-LIAI-S1/U-S1~unit-liaison");
    }

    private void putInForce(int revision) {
        now = now.plusSeconds(60);
        Api.Reply published = published(revision, now);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        clock.moveTo(now);
    }

    private int basedOn(int revision) {
        return keeper.post("/revisions", "{\"title\": \"赋权稿\", \"basedOn\": " + revision + "}")
                .body()
                .path("revision")
                .asInt();
    }

    @Test
    @DisplayName("赋权以命令提出、认领、交回，答复附依据、文书、案例、培训；到期未交回的列出 (REG-14a,c,d,f)")
    void a_power_is_offered_claimed_overdue_and_handed_back_by_command() {
        int first = importDistrict("赋权命令版");
        String offer = """
                {"revision": %d, "code": "P-100", "duty": "D-028", "area": "440399001", "basis": "赋权目录第28项",
                 "templates": ["责令改正通知书"], "cases": ["餐饮油烟典型案例"], "training": "2026年第二期"}
                """.formatted(first);
        assertRefused(street.post("/powers", offer), 403, "not-your-unit");
        assertRefused(handler.post("/powers", offer), 403, "not-your-role");
        assertThat(department.post("/powers", offer).status()).isEqualTo(200);
        putInForce(first);
        assertThat(power("?state=OFFERED").path("code").asString()).isEqualTo("P-100");

        LocalDate from = LocalDate.ofInstant(now, ZONE).plusDays(2);
        LocalDate until = from.plusDays(4);
        int second = basedOn(first);
        String claim = "{\"revision\": " + second + ", \"team\": \"U-S1Z\", \"from\": \"" + from + "\", \"until\": \""
                + until + "\"}";
        assertRefused(department.post("/powers/P-100/claim", claim), 403, "not-your-unit");
        Api.Reply claimed = street.post("/powers/P-100/claim", claim);
        assertThat(claimed.status()).as(claimed.toString()).isEqualTo(200);
        putInForce(second);
        assertThat(look(from.minusDays(1)).path("lead").asString()).isEqualTo("U-HB");
        JsonNode during = look(from);
        assertThat(during.path("lead").asString()).isEqualTo("U-S1Z");
        assertThat(during.at("/explanation/granted").toString())
                .isEqualTo("{\"grantor\":\"U-HB\",\"basis\":\"赋权目录第28项\",\"templates\":[\"责令改正通知书\"],"
                        + "\"cases\":[\"餐饮油烟典型案例\"],\"training\":\"2026年第二期\"}");
        assertThat(look(until).path("lead").asString()).isEqualTo("U-S1Z");
        assertThat(look(until.plusDays(1)).path("lead").asString()).isEqualTo("U-HB");
        assertThat(power("?state=STARTS_LATER").path("team").asString()).isEqualTo("U-S1Z");
        assertThat(power("?state=OVERDUE").isMissingNode()).isTrue();

        int third = basedOn(second);
        String back = "{\"revision\": " + third + ", \"day\": \"" + from.plusDays(1) + "\", \"reason\": \"人手不足\"}";
        assertThat(street.post("/powers/P-100/hand-back", back).status()).isEqualTo(200);
        putInForce(third);
        assertThat(look(from).path("lead").asString()).isEqualTo("U-S1Z");
        assertThat(look(from.plusDays(1)).path("lead").asString()).isEqualTo("U-HB");

        clock.moveTo(until.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(power("?state=HANDED_BACK").path("handedBack").asString()).isEqualTo("人手不足");
        assertThat(power("?state=OVERDUE").isMissingNode()).isTrue();
        day += 8;
        now = clock.instant();
        int fourth = basedOn(second);
        putInForce(fourth);
        assertThat(power("?state=OVERDUE").path("team").asString()).isEqualTo("U-S1Z");
    }

    private JsonNode look(LocalDate day) {
        return handler.get(ASKED + day.atTime(12, 0).atZone(ZONE).toInstant()).body();
    }

    private JsonNode power(String filter) {
        return keeper.get("/powers" + filter)
                .body()
                .valueStream()
                .filter(power -> power.path("code").asString().equals("P-100"))
                .findFirst()
                .orElse(keeper.get("/powers").body().path(99_999));
    }
}
