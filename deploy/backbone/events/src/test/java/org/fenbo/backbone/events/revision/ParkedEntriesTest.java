package org.fenbo.backbone.events.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.inbox.HeldAlerts;
import org.fenbo.backbone.events.inbox.HeldEvents.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("版本的条目搁置后，排除原因即可再试，版本随之作数 (REG-3e)")
class ParkedEntriesTest extends OnCopy {

    @BeforeEach
    void two_entries_that_the_service_can_not_read() {
        revision(7, BEFORE)
                .with("unit", "V", "{\"unreadable\":1}")
                .with("unit", "W", "{\"unreadable\":2}")
                .to(inbox);
    }

    private List<String> parkedUnder(String text) {
        return held.parked(text).stream().map(Held::subject).toList();
    }

    @Test
    @DisplayName("换上读得懂的构建后再试全部搁置条目：版本作数 (REG-3e, R9)")
    void the_revision_is_used_after_a_later_build_has_read_its_parked_entries() {
        assertThat(parkedUnder("7/")).containsExactly("7/unit/V", "7/unit/W");
        assertThat(inbox.resend("7/unit/V")).as("the same build").isZero();
        assertThat(parkedUnder("7/")).hasSize(2);

        later = true;
        parkedUnder("7/").forEach(inbox::resend);
        inbox.retryWaiting();
        assertThat(held.list(10)).isEmpty();
        assertThat(copy.inForce(NOW)).get().asString().contains("V{", "W{");
    }

    @Test
    @DisplayName("只列出该版本的搁置条目：7/ 与 7 都不含第 70 版")
    void only_the_entries_of_the_revision_are_listed() {
        revision(70, BEFORE).with("unit", "X", "{\"unreadable\":1}").to(inbox);
        assertThat(parkedUnder("7/")).containsExactly("7/unit/V", "7/unit/W");
        assertThat(parkedUnder("7")).containsExactly("7/unit/V", "7/unit/W");
        assertThat(parkedUnder("7/unit/V")).containsExactly("7/unit/V");
        assertThat(parkedUnder("")).containsExactly("7/unit/V", "7/unit/W", "70/unit/X");
    }

    @Test
    @DisplayName("告警按版本列出，并用中英文写明再试该版本条目的命令 (R10)")
    void an_alert_for_each_revision_names_the_command_in_two_languages() {
        revision(8, BEFORE).with("unit", "X", "{\"unreadable\":1}").to(inbox);
        List<Alert> alerts = new HeldAlerts(held, () -> NOW, Duration.ofMinutes(10)).alerts();
        assertThat(alerts).extracting(Alert::code).containsOnly("subject-parked");
        assertThat(alerts)
                .extracting(alert -> alert.what().chinese())
                .anyMatch(what -> what.contains("2 个主体（如 7/unit/V）"));
        assertThat(alerts)
                .extracting(alert -> alert.remedy().chinese())
                .satisfiesExactlyInAnyOrder(
                        seven -> assertThat(seven).contains("第 7 版", "POST /ops/held/resend?under=7/"),
                        eight -> assertThat(eight).contains("第 8 版", "POST /ops/held/resend?under=8/"));
        assertThat(alerts)
                .extracting(alert -> alert.remedy().english())
                .satisfiesExactlyInAnyOrder(
                        seven -> assertThat(seven).contains("revision 7", "POST /ops/held/resend?under=7/"),
                        eight -> assertThat(eight).contains("revision 8", "POST /ops/held/resend?under=8/"));
    }
}
