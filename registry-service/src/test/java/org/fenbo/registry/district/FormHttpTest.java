package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests over REST that a published version of a form doesn't change. */
class FormHttpTest extends OnDemoDistrict {
    private static final String FIRST = "道路巡查,1,\"{\"\"type\"\":\"\"object\"\",\"\"properties\"\":{\"\"depth\"\":"
            + "{\"\"type\"\":\"\"integer\"\",\"\"x-mark\"\":\"\"plain\"\"}}}\"";
    private static final String CHANGED = FIRST.replace("integer", "number");

    @Autowired
    FormHttpTest(MovableClock clock, @LocalServerPort int port) {
        super(clock, port);
    }

    @Test
    @DisplayName("表单已公布的版本不得改动，改动须用新版；各版均可查阅 (REG-12b)")
    void a_published_version_of_a_form_never_changes() {
        comesIntoForce(withForm(FIRST));
        now = now.plusSeconds(3_600);
        clock.moveTo(now);
        int second = withForm(CHANGED);
        Api.Reply refused = published(second, now.plusSeconds(60));
        assertRefused(refused, 422, "revision-not-sound");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("form-version-used");
        assertThat(refused.body().at("/errors/0/remedy").asString()).contains("2");
        assertThat(approver.post("/revisions/" + second + "/send-back", "{\"reason\": \"版次\"}")
                        .status())
                .isEqualTo(200);
        taken(second, CHANGED.replace(",1,", ",2,"));
        comesIntoForce(second);

        assertThat(handler.get("/forms/road/versions").body().findValuesAsString("version"))
                .containsExactly("1", "2");
        assertThat(type("")).isEqualTo("number");
        assertThat(type("?version=2")).isEqualTo("number");
        assertThat(type("?version=1")).isEqualTo("integer");
        assertRefused(handler.get("/forms/road?version=3"), 404, "unknown-form-version");
        assertRefused(handler.get("/forms/nothing/versions"), 404, "unknown-form");

        now = now.plusSeconds(3_600);
        clock.moveTo(now);
        comesIntoForce(withForm(FIRST));
        assertThat(type("")).as("the first version again").isEqualTo("integer");
        now = now.plusSeconds(3_600);
        clock.moveTo(now);
        assertRefused(published(withForm(CHANGED), now.plusSeconds(60)), 422, "revision-not-sound");
    }

    private String type(String version) {
        return handler.get("/forms/road" + version)
                .body()
                .at("/schema/properties/depth/type")
                .asString();
    }

    private int withForm(String form) {
        int revision = importDistrict("表单");
        taken(revision, form);
        return revision;
    }

    private void taken(int revision, String form) {
        Api.Reply reply =
                keeper.putCsv(entries(revision, EntryKind.FORM), file(EntryKind.FORM) + "road," + form + "\n");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private void comesIntoForce(int revision) {
        Api.Reply reply = published(revision, now.plusSeconds(60));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
    }
}
