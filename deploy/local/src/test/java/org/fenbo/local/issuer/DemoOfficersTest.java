package org.fenbo.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rights come from the registry, so the demo district must give each demo officer the role of the token. */
class DemoOfficersTest {
    private static final int UNIT = 2;
    private static final int ROLES = 3;

    @Test
    @DisplayName("演示人员在演示清单中有令牌所写的角色与单位")
    void the_demo_district_gives_each_demo_officer_the_role_and_the_unit_of_the_token() throws IOException {
        List<String[]> listed = listed();
        assertThat(Officers.supplied().all().stream().filter(officer -> !officer.machine()))
                .isNotEmpty()
                .allSatisfy(officer -> assertThat(listed)
                        .filteredOn(row -> row[0].equals(officer.code()))
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row[ROLES].split(";")).contains(officer.role());
                            assertThat(row[UNIT]).isEqualTo(Objects.requireNonNullElse(officer.unit(), row[UNIT]));
                        }));
    }

    private static List<String[]> listed() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                DemoOfficersTest.class.getResourceAsStream("/district/officer.csv"), "the demo officers")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }
}
