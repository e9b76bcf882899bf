package org.fenbo.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final int CATEGORY = 5;
    private static final int LEAD = 11;
    private static final int HELPERS = 12;

    /**
     * A full case has five calls. With an order to a co-operating unit, the case would need more calls and could not be
     * closed.
     */
    @Test
    void no_duty_of_the_measured_categories_has_a_cooperating_unit() throws IOException {
        List<String[]> duties;
        try (InputStream file = Cases.class.getResourceAsStream("/district/duty.csv")) {
            duties = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(duty -> Cases.CATEGORIES.contains(duty[CATEGORY]))
                    .toList();
        }
        assertThat(duties).hasSameSizeAs(Cases.CATEGORIES);
        assertThat(duties).allSatisfy(duty -> {
            assertThat(duty[LEAD]).startsWith("U-");
            assertThat(duty[HELPERS]).isEmpty();
        });
    }
}
