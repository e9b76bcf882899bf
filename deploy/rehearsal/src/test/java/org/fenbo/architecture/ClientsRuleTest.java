package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.fenbo.planted.alpha.WrongClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rehearsal gets its clients of Kafka and PostgreSQL from the same classes as the services. */
class ClientsRuleTest {
    private static List<String> broken(JavaClasses classes) {
        return HouseRules.CLIENTS_ARE_MADE_IN_ONE_PLACE
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    @Test
    @DisplayName("R12 R22 演练的每个连接都带口令和时限")
    void the_rehearsal_makes_no_client_by_hand() {
        JavaClasses rehearsal = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fenbo.rehearsal");
        assertThat(rehearsal).isNotEmpty();
        assertThat(broken(rehearsal)).isEmpty();
    }

    @Test
    void each_client_that_is_made_by_hand_is_found() {
        assertThat(broken(new ClassFileImporter().importClasses(WrongClient.class)))
                .hasSize(7);
    }
}
