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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted code breaks each rule, because a rule that has never failed may be wrong and never find anything. */
class HouseRulesTest {
    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Micronaut generates these classes for its repositories; they are not our code.
            .withImportOption(location -> !location.contains("/$"))
            .importPackages("org.fenbo.intake", "org.fenbo.dispatch", "org.fenbo.supervision", "org.fenbo.registry");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    /** PostgreSQL's ways to write the present time. */
    private static final Pattern TIME = Pattern.compile(
            "\\b(now\\s*\\(|current_(timestamp|date|time)\\b|local(timestamp|time)\\b"
                    + "|(clock|statement|transaction)_timestamp\\b|timeofday\\b)"
                    + "|'(now|today|tomorrow|yesterday)'",
            Pattern.CASE_INSENSITIVE);

    /** These files compare the service's clock with the database's clock; no decision depends on the result. */
    private static final Set<String> HEALTH = Set.of("DatabaseAlert.java", "DatabaseTime.java");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.fenbo.planted", "org.fenbo.elsewhere");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_services_keep_each_rule(String name, ArchRule rule, List<String> culprits) {
        assertThat(details(rule, SERVICES)).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void each_rule_names_the_planted_classes_that_break_it(String name, ArchRule rule, List<String> culprits) {
        String found = String.join("\n", details(rule, PLANTED));
        assertThat(found).as(name).contains(culprits);
    }

    private static List<String> details(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    @Test
    void all_four_services_are_checked() {
        assertThat(SERVICES.stream().map(one -> one.getPackageName().split("\\.", -1)[2]))
                .contains("intake", "dispatch", "supervision", "registry");
    }

    /** Every comparison with time uses the service's clock, which may be moved. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-service",
                "dispatch-service",
                "supervision-service",
                "registry-service",
                "deploy/backbone/events",
                "deploy/backbone/web"
            })
    void no_sql_asks_the_database_for_the_time(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../..", module, "src/main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                            .filter(file -> !HEALTH.contains(file.getFileName().toString()))
                            .filter(HouseRulesTest::asksForTheTime))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.update(\"delete from a where at < now()\")",
                "\"select NOW ()\"",
                "\"\"\"\n  select current_timestamp\n\"\"\"",
                "\"select current_date\"",
                "\"select current_time\"",
                "\"select localtimestamp(3)\"",
                "\"select localtime\"",
                "\"select clock_timestamp()\"",
                "\"select statement_timestamp()\"",
                "\"select transaction_timestamp()\"",
                "\"select timeofday()\"",
                "\"where at < 'now'::timestamptz\"",
                "\"where day = date 'today'\""
            })
    void sql_that_asks_the_database_for_the_time_is_found(String java) {
        assertThat(asksForTheTime(java)).isTrue();
    }

    @Test
    void a_call_of_now_in_java_is_not_taken_for_sql() {
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

    /** Whether a string in a Java source asks the database for the time; SQL is written in strings. */
    private static boolean asksForTheTime(String java) {
        return TEXT.matcher(java)
                .results()
                .anyMatch(text -> TIME.matcher(text.group()).find());
    }

    /** A rule's name, the rule, and the planted classes that the rule must report. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("the domain is plain Java", HouseRules.THE_DOMAIN_IS_PLAIN_JAVA, "WrongManager", "WrongScan"),
                rule("services meet only in events", HouseRules.SERVICES_MEET_ONLY_IN_EVENTS, "gamma.Neighbour"),
                rule("lists use no process", HouseRules.LISTS_KNOW_NO_PROCESS, "planted.area.WrongArea"),
                rule("features form no circle", HouseRules.FEATURES_FORM_NO_CIRCLE, "Circle"),
                rule(
                        "doors use only doors of their own feature",
                        HouseRules.DOORS_USE_ONLY_DOORS_OF_THEIR_OWN_FEATURE,
                        "beta.store.WrongNeighbour"),
                rule(
                        "door names come from the list",
                        HouseRules.DOOR_NAMES_COME_FROM_THE_LIST,
                        "alpha.rest",
                        "alpha.http.deeper"),
                rule("a door has one public class", HouseRules.A_DOOR_HAS_ONE_PUBLIC_CLASS, "SecondStore"),
                rule("storage stays in store", HouseRules.STORAGE_STAYS_IN_STORE, "WrongManager"),
                rule("the event log counts as storage", HouseRules.THE_EVENT_LOG_COUNTS_AS_STORAGE, "WrongReader"),
                rule(
                        "one way of data access",
                        HouseRules.ONE_WAY_OF_DATA_ACCESS,
                        "core.JdbcTemplate",
                        "NamedParameterJdbcTemplate"),
                rule("only the revision store uses Micronaut", HouseRules.MICRONAUT_STAYS_IN_ITS_ROOM, "SecondStore"),
                rule("messages stay in events", HouseRules.MESSAGES_STAY_IN_EVENTS, "WrongManager"),
                rule("the web stays in http", HouseRules.THE_WEB_STAYS_IN_HTTP, "WrongManager"),
                rule(
                        "nothing is found by scanning",
                        HouseRules.NOTHING_IS_FOUND_BY_SCANNING,
                        "WrongScan$WholeApplication",
                        "WrongScan$OnePackage",
                        "WrongScan$Settings"),
                rule("settings come from records", HouseRules.SETTINGS_COME_FROM_RECORDS, "WrongManager"),
                rule("every bean is imported", HouseRules.EVERY_BEAN_IS_IMPORTED, "WrongManager"),
                rule(
                        "only Clients makes clients",
                        HouseRules.CLIENTS_ARE_MADE_IN_ONE_PLACE,
                        "KafkaConsumer",
                        "KafkaProducer",
                        "Admin.create",
                        "DriverManager",
                        "HikariDataSource",
                        "RedisClient"),
                rule(
                        "time comes from the clock",
                        HouseRules.TIME_COMES_FROM_THE_CLOCK,
                        "Instant.now",
                        "LocalDate.now",
                        "LocalDateTime.now",
                        "LocalTime.now",
                        "Year.now",
                        "Calendar.getInstance",
                        "OffsetDateTime.now",
                        "ZonedDateTime.now",
                        "System.currentTimeMillis",
                        "java.util.Date.<init>"),
                rule(
                        "wiring chooses the clock",
                        HouseRules.WIRING_CHOOSES_THE_CLOCK,
                        "Clock.systemUTC",
                        "Clock.systemDefaultZone",
                        "Clock.system(",
                        "InstantSource.system"),
                rule("names on the wire are written out", HouseRules.NAMES_ON_THE_WIRE_ARE_WRITTEN_OUT, "WrongName.of"),
                rule(
                        "names say what a thing is",
                        HouseRules.NAMES_ARE_NOUNS_OF_THE_FIELD,
                        "WrongManager",
                        "ReportImpl",
                        "OrderHelper",
                        "DateUtil>",
                        "DateUtils>",
                        "CaseDTO",
                        "CaseDto",
                        "CaseEntity",
                        "EventProcessor",
                        "CaseManagerOfStreets"),
                rule("every package says what may be null", HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "alpha"),
                rule(
                        "needs are named in the constructor",
                        HouseRules.NEEDS_ARE_NAMED_IN_THE_CONSTRUCTOR,
                        "WrongManager.neighbour"));
    }

    private static Arguments rule(String name, ArchRule rule, String... culprits) {
        return Arguments.of(name, rule, List.of(culprits));
    }
}
