package org.fenbo.intake.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fenbo.intake.report.ReportNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FollowUpSecretsTest {
    private static final Map<String, String> KEYS = Map.of("old", "0".repeat(32), "new", "1".repeat(32));
    private static final ReportNumber NUMBER = new ReportNumber("R44039920261120000001");
    private final FollowUpSecrets secrets = new FollowUpSecrets(KEYS, "new");

    @Test
    @DisplayName("R25 查询密码由编号和密钥推导；更换密钥后，已有上报的密码不变")
    void a_report_keeps_its_secret_when_new_reports_use_another_key() {
        FollowUpSecrets before = new FollowUpSecrets(Map.of("old", "0".repeat(32)), "old");
        assertThat(secrets.of(NUMBER, "old")).isEqualTo(before.of(NUMBER, before.current()));
        assertThat(secrets.of(NUMBER, "new")).isNotEqualTo(secrets.of(NUMBER, "old"));
    }

    @Test
    void each_report_has_its_own_secret_that_is_easy_to_read_aloud() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(secrets.of(new ReportNumber("R44039920261120%06d".formatted(i)), "new"));
        }
        assertThat(all).hasSize(10_000).allMatch(text -> text.matches("[A-HJ-NP-Z2-9]{12}"));
    }

    @Test
    void an_unknown_key_is_refused_and_named() {
        assertThatThrownBy(() -> secrets.of(NUMBER, "lost")).hasMessageContaining("lost");
        assertThatThrownBy(() -> new FollowUpSecrets(KEYS, "none")).hasMessageContaining("none");
    }
}
