package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fenbo.backbone.events.revision.OpenCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("未结案件中最早的一件，决定副本保留哪些登记版本")
class OldestOpenCaseTest extends CaseHttpTest {
    @Autowired
    private OpenCases open;

    private Optional<Instant> received(String condition) {
        return Optional.ofNullable(
                        jdbc.queryForObject("select min(received_at) from case_file" + condition, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    @Test
    void the_oldest_case_counts_until_it_is_closed() {
        Instant longAgo = Instant.parse("2001-02-03T04:05:06Z");
        jdbc.update(
                "update case_file set received_at = ? where number = ?",
                OffsetDateTime.parse("2001-02-03T04:05:06Z"),
                number);
        assertThat(open.oldest()).contains(longAgo);
        jdbc.update("update case_file set ended = true where number = ?", number);
        assertThat(open.oldest()).isNotEqualTo(Optional.of(longAgo)).isEqualTo(received(" where not ended"));
        jdbc.update("update case_file set ended = false where number = ?", number);
    }
}
