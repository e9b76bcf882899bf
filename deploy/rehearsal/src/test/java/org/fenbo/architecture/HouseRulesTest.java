package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nobody has seen fail may be a rule that can't fail: each is broken once by planted code. */
class HouseRulesTest {
    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // What Micronaut writes for its repositories is not ours.
            .withImportOption(location -> !location.contains("/$"))
            .importPackages("org.fenbo.intake", "org.fenbo.dispatch", "org.fenbo.supervision", "org.fenbo.registry");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("\\b(now\\(\\)|current_timestamp)", Pattern.CASE_INSENSITIVE);
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.fenbo.planted", "org.fenbo.elsewhere");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_services_keep_each_rule(String name, ArchRule rule) {
        assertThat(rule.evaluate(SERVICES).getFailureReport().getDetails())
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void each_rule_is_broken_by_the_planted_code(String name, ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(name).isTrue();
    }

    @Test
    void all_four_services_are_looked_at() {
        assertThat(SERVICES.stream().map(one -> one.getPackageName().split("\\.", -1)[2]))
                .contains("intake", "dispatch", "supervision", "registry");
    }

    /** Every comparison with time is by the service's clock, which may be moved. */
    @Test
    void no_sql_asks_the_database_for_the_time() throws IOException {
        for (String module : List.of("intake", "dispatch", "supervision", "registry")) {
            try (Stream<Path> files = Files.walk(Path.of("../../" + module + "-service/src/main"))) {
                assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                                .filter(HouseRulesTest::asksForTheTime))
                        .isEmpty();
            }
        }
    }

    @Test
    void sql_that_asks_the_database_for_the_time_is_found() {
        assertThat(asksForTheTime("jdbc.update(\"delete from a where at < now()\")"))
                .isTrue();
        assertThat(asksForTheTime("\"\"\"\n  select current_timestamp\n\"\"\"")).isTrue();
        assertThat(asksForTheTime("Instant at = now(); log(\"at\")")).isFalse();
    }

    private static boolean asksForTheTime(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".sql") ? TIME.matcher(text).find() : asksForTheTime(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into the texts of a Java source, where SQL lives. */
    private static boolean asksForTheTime(String java) {
        return TEXT.matcher(java)
                .results()
                .anyMatch(text -> TIME.matcher(text.group()).find());
    }

    static Stream<Arguments> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("the domain is plain Java", HouseRules.THE_DOMAIN_IS_PLAIN_JAVA);
        rules.put("services meet only in events", HouseRules.SERVICES_MEET_ONLY_IN_EVENTS);
        rules.put("features form no circle", HouseRules.FEATURES_FORM_NO_CIRCLE);
        rules.put(
                "doors of different kinds meet only in the domain",
                HouseRules.DOORS_OF_DIFFERENT_KINDS_MEET_ONLY_IN_THE_DOMAIN);
        rules.put("storage stays in store", HouseRules.STORAGE_STAYS_IN_STORE);
        rules.put("messages stay in events", HouseRules.MESSAGES_STAY_IN_EVENTS);
        rules.put("the web stays in http", HouseRules.THE_WEB_STAYS_IN_HTTP);
        rules.put("time comes from the clock", HouseRules.TIME_COMES_FROM_THE_CLOCK);
        rules.put("names on the wire are written out", HouseRules.NAMES_ON_THE_WIRE_ARE_WRITTEN_OUT);
        rules.put("names say what a thing is", HouseRules.NAMES_SAY_WHAT_A_THING_IS);
        rules.put("every package says what may be null", HouseRules.EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL);
        rules.put("settings come from records", HouseRules.SETTINGS_COME_FROM_RECORDS);
        rules.put("needs are named in the constructor", HouseRules.NEEDS_ARE_NAMED_IN_THE_CONSTRUCTOR);
        return rules.entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }
}
