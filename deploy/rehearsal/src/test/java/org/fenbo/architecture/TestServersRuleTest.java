package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.fenbo.planted.alpha.WrongServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests get their servers from {@code backbone-testing}; only the launcher's tests start a whole platform instead. */
class TestServersRuleTest {

    private static List<String> broken(JavaClasses tests) {
        return HouseRules.TESTS_START_NO_SERVERS
                .evaluate(tests)
                .getFailureReport()
                .getDetails();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy/backbone/events",
                "deploy/backbone/web",
                "intake-service",
                "dispatch-service",
                "supervision-service",
                "registry-service",
                "deploy/local"
            })
    void no_test_starts_a_server_of_its_own(String module) {
        JavaClasses tests = new ClassFileImporter().importPath(Path.of("../..", module, "target/test-classes"));
        assertThat(tests).isNotEmpty();
        assertThat(broken(tests)).isEmpty();
    }

    @Test
    void a_test_that_starts_its_own_server_is_found() {
        assertThat(broken(new ClassFileImporter().importClasses(WrongServer.class)))
                .isNotEmpty();
    }
}
