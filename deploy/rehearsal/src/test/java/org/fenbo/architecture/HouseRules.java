package org.fenbo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * The house rules. {@link HouseRulesTest} checks the services with them, and shows that each rule finds the planted
 * code that breaks it.
 */
final class HouseRules {
    /** The domain: {@code org.fenbo.<service>.<feature>} itself. The packages below it are its doors. */
    private static final DescribedPredicate<JavaClass> THE_DOMAIN = resideInAPackage("org.fenbo.*.*")
            .and(not(resideInAnyPackage("..wiring..", "org.fenbo.backbone..")))
            .as("the domain");

    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes()
            .that(THE_DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            "java.nio..",
                            "java.security..",
                            "java.text..",
                            "java.net..",
                            "java.io..",
                            "org.jspecify..",
                            // The bodies of commands have these annotations.
                            "jakarta.validation..",
                            "org.fenbo.backbone.kernel",
                            "org.fenbo.backbone.workingtime",
                            // The types of a revision that all services share; they are plain Java too.
                            "org.fenbo.backbone.events.revision")
                    .or(THE_DOMAIN));

    static final ArchRule SERVICES_MEET_ONLY_IN_EVENTS =
            classes().that().resideInAPackage("org.fenbo..").should(stayInTheirOwnService());

    /** The parts of a registry revision, and what these parts share. */
    private static final DescribedPredicate<JavaClass> LISTS = resideInAnyPackage(Stream.of(
                            "area",
                            "calendar",
                            "catalogue",
                            "coded",
                            "component",
                            "condition",
                            "duty",
                            "form",
                            "group",
                            "hierarchy",
                            "keyplace",
                            "officer",
                            "policy",
                            "power",
                            "unit",
                            "validity")
                    .map(feature -> "org.fenbo.*." + feature)
                    .toArray(String[]::new))
            .as("the lists of the registry");

    static final ArchRule LISTS_KNOW_NO_PROCESS = classes()
            .that(LISTS)
            .should()
            .onlyDependOnClassesThat(
                    LISTS.or(resideInAPackage("org.fenbo.backbone.kernel")).or(not(resideInAPackage("org.fenbo.."))));

    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("org.fenbo.*.(*)..").should().beFreeOfCycles();

    /** Techniques that a door may be named after; the list is closed. */
    private static final Set<String> DOORS = Set.of("http", "store", "events", "csv", "workbook", "geometry", "schema");

    static final ArchRule DOORS_USE_ONLY_DOORS_OF_THEIR_OWN_FEATURE = classes()
            .that(new DescribedPredicate<>("are doors") {
                @Override
                public boolean test(JavaClass one) {
                    return isDoor(one);
                }
            })
            .should(useNoDoorOfAnotherFeature());

    static final ArchRule DOOR_NAMES_COME_FROM_THE_LIST =
            classes().that().resideInAPackage("org.fenbo.*.*.*..").should(beNamedAfterATechniqueOfTheList());

    /**
     * The preview of an import shows how the file would change the revision, so it returns {@code DifferenceView} of
     * the feature {@code difference}. If this class moved to the feature {@code files}, the two features would depend
     * on each other.
     */
    private static final String SHARED = "org.fenbo.registry.difference.http.DifferenceView";

    /**
     * Doors whose classes {@code wiring} still makes one by one, because these classes need settings of {@code wiring}
     * or parts of other features. A package leaves the list when its own configuration makes its classes.
     */
    private static final Set<String> MADE_IN_WIRING = Set.of(
            "org.fenbo.dispatch.casefile.store",
            "org.fenbo.dispatch.governor.store",
            "org.fenbo.dispatch.naming.store",
            "org.fenbo.dispatch.routing.store",
            "org.fenbo.intake.bulk.store",
            "org.fenbo.intake.report.http",
            "org.fenbo.registry.difference.http",
            "org.fenbo.registry.enrolment.store",
            "org.fenbo.registry.files.http",
            "org.fenbo.registry.pastcase.store",
            "org.fenbo.supervision.clock.events",
            "org.fenbo.supervision.clock.store",
            "org.fenbo.supervision.flow.events",
            "org.fenbo.supervision.flow.http");

    static final ArchRule A_DOOR_HAS_ONE_PUBLIC_CLASS = classes()
            .that()
            .resideInAPackage("org.fenbo.*.*.*..")
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(beTheOnlyPublicClassOfTheirDoor());

    /**
     * The services don't scan for beans. If no class imports a bean, the bean is missing, and no error reports this.
     */
    static final ArchRule EVERY_BEAN_IS_IMPORTED = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Component")
            .should(beImported());

    static final ArchRule STORAGE_STAYS_IN_STORE = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..",
                    "io.micronaut.data..",
                    "io.lettuce..",
                    "org.springframework.data..");

    /**
     * This rule allows every package to use {@code TimeOrderedIds}, {@code Fact} and {@code EventJson}. The log itself,
     * and what is read from it, may be used only in {@code store} and {@code wiring}.
     */
    static final ArchRule THE_EVENT_LOG_COUNTS_AS_STORAGE = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..wiring..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.fenbo.backbone.events.log..")
                    .and(not(nameMatching("org\\.fenbo\\.backbone\\.events\\.log\\.(TimeOrderedIds|Fact|EventJson)"))));

    static final ArchRule ONE_WAY_OF_DATA_ACCESS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.jdbc\\.core\\..*JdbcTemplate");

    /**
     * Derived queries and row versions of Micronaut help where rows are edited one by one. Code that is executed
     * frequently needs set-based SQL.
     */
    static final ArchRule MICRONAUT_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.fenbo.registry.revision.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut..");

    static final ArchRule NOTHING_IS_FOUND_BY_SCANNING = noClasses()
            .should()
            .beAnnotatedWith("org.springframework.context.annotation.ComponentScan")
            .orShould()
            .beMetaAnnotatedWith("org.springframework.context.annotation.ComponentScan")
            .orShould()
            .beAnnotatedWith("org.springframework.boot.context.properties.ConfigurationPropertiesScan");

    static final ArchRule MESSAGES_STAY_IN_EVENTS = noClasses()
            .that()
            .resideOutsideOfPackages("..events..", "..wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.messaging..", "org.springframework.cloud..", "org.apache.kafka..");

    static final ArchRule THE_WEB_STAYS_IN_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("..http..", "..wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe(
                    "now of a class of java.time",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")))
            .orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    /**
     * Only wiring chooses the clock: wiring gives the machine's clock to classes that must not follow a moved clock,
     * such as alerts.
     */
    static final ArchRule WIRING_CHOOSES_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("..wiring..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "system", ZoneId.class)
            .orShould()
            .callMethod(InstantSource.class, "system");

    static final ArchRule NAMES_ON_THE_WIRE_ARE_WRITTEN_OUT = noClasses()
            .that()
            .resideInAnyPackage("..events..", "..store..")
            .should()
            .callMethod(Class.class, "getSimpleName")
            .orShould()
            .callMethod(Class.class, "getName");

    static final ArchRule NAMES_ARE_NOUNS_OF_THE_FIELD = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|DTO|Dto|Entity|Processor)s?([A-Z0-9$].*)?");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().resideInAPackage("org.fenbo..").should(liveInANullMarkedPackage());

    static final ArchRule NEEDS_ARE_NAMED_IN_THE_CONSTRUCTOR =
            noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    /**
     * A setting that no record declares has no limits and is missing on the page of settings (docs/settings.md). Its
     * key would be refused as unknown.
     */
    static final ArchRule SETTINGS_COME_FROM_RECORDS = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(Value.class, Environment.class, ConfigurableEnvironment.class))
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    /**
     * This rule is for tests, not for services: a server that one test starts would differ from the servers of all
     * other tests.
     */
    static final ArchRule TESTS_START_NO_SERVERS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.zonky..",
                    "redis.embedded..",
                    "org.testcontainers..",
                    "kafka..",
                    "org.apache.kafka.common.test..",
                    "org.springframework.kafka.test..");

    private static final Set<String> MAKERS = Set.of(
            "org.apache.kafka.clients.consumer.KafkaConsumer <init>",
            "org.apache.kafka.clients.producer.KafkaProducer <init>",
            "org.apache.kafka.clients.admin.Admin create",
            "java.sql.DriverManager getConnection",
            "com.zaxxer.hikari.HikariDataSource <init>",
            "io.lettuce.core.RedisClient create",
            "org.fenbo.local.servers.Login open");

    /**
     * This rule is for the rehearsal: a client made by hand has neither the credentials nor the time limits (R12, R22).
     */
    static final ArchRule CLIENTS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.fenbo.rehearsal.platform.OperatorClients")
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "makes a client",
                    call -> MAKERS.contains(call.getTargetOwner().getName() + " " + call.getName())));

    private static ArchCondition<JavaClass> stayInTheirOwnService() {
        return new ArchCondition<>("not reach into another service") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                Set<String> allowed = Set.of(service(one), "backbone");
                one.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("org.fenbo."))
                        .filter(use -> !allowed.contains(service(use.getTargetClass())))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(one, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beImported() {
        return new ArchCondition<>("be imported by a configuration") {
            private Set<JavaClass> imported = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                imported = all.stream()
                        .flatMap(one ->
                                one.tryGetAnnotationOfType("org.springframework.context.annotation.Import").stream())
                        .flatMap(imports ->
                                Arrays.stream((JavaClass[]) imports.get("value").orElseThrow()))
                        .collect(Collectors.toSet());
            }

            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean begins = one.isMetaAnnotatedWith("org.springframework.boot.SpringBootConfiguration");
                if (!begins && !imported.contains(one)) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " is imported by nobody"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useNoDoorOfAnotherFeature() {
        return new ArchCondition<>("use no door of another feature") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isDoor(use.getTargetClass()))
                        .filter(use -> !use.getTargetClass().getName().startsWith(SHARED))
                        .filter(use -> !feature(use.getTargetClass()).equals(feature(one)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(one, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beNamedAfterATechniqueOfTheList() {
        return new ArchCondition<>("be in a door of the list") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                List<String> parts = parts(one);
                if (parts.size() != 5 || !DOORS.contains(parts.get(4))) {
                    events.add(SimpleConditionEvent.violated(one, one.getPackageName() + " is no door of the list"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beTheOnlyPublicClassOfTheirDoor() {
        return new ArchCondition<>("be the only public class of their door") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                List<String> all = one.getPackage().getClasses().stream()
                        .filter(HouseRules::isPublicForWiring)
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();
                if (all.size() > 1 && isPublicForWiring(one) && !MADE_IN_WIRING.contains(one.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " is public, one of " + all));
                }
            }
        };
    }

    /**
     * Whether a class is public only for wiring. Two kinds of classes must be public anyway: readers, which {@code
     * EventFlow} names, and classes that another door of the same feature uses.
     */
    private static boolean isPublicForWiring(JavaClass one) {
        return one.isTopLevelClass()
                && !one.isArray()
                && one.getModifiers().contains(JavaModifier.PUBLIC)
                && !one.isAssignableTo("org.fenbo.backbone.events.inbox.Reader")
                && one.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .noneMatch(user -> isDoor(user)
                                && feature(user).equals(feature(one))
                                && !user.getPackage().equals(one.getPackage()));
    }

    private static boolean isDoor(JavaClass one) {
        List<String> parts = parts(one);
        return parts.size() > 4
                && parts.getFirst().equals("org")
                && parts.get(1).equals("fenbo")
                && !parts.get(2).equals("backbone")
                && DOORS.contains(parts.get(4));
    }

    private static List<String> feature(JavaClass one) {
        return parts(one).subList(0, 4);
    }

    private static List<String> parts(JavaClass one) {
        return List.of(one.getPackageName().split("\\.", -1));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (!one.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(SimpleConditionEvent.violated(one, one.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static String service(JavaClass one) {
        return one.getPackageName().split("\\.", -1)[2];
    }

    private HouseRules() {}
}
