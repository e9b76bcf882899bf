package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.cli.DemoDistrict;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Plays reforms of a district on a whole platform: the list changes by REST, every service follows by events, and the
 * orders of new cases go to the unit that the list now names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReformStoriesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Person KEEPER = Person.of("O-KEEP", "registry-keeper");
    private static final Person APPROVER = Person.of("O-APPR", "registry-approver");
    private static final Person OPERATOR = Person.of("O-OPER", "operator");
    private static final Person CALL_TAKER = Person.of("O-CALL", "call-taker");
    private static final Person DISPATCHER = Person.of("O-DISP", "dispatcher");
    private static final int FIRST_REVISION = 1;
    /** A revision must be published a minute before it comes into force. */
    private static final Duration NOTICE = Duration.ofSeconds(61);

    private LocalSettings settings;
    private Rest rest;
    private Quiet quiet;
    private Instant now = Instant.EPOCH;
    private int inForce;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path home = Path.of("../..");
        settings = LocalSettings.usual(home, folder.resolve("reforms")).with(Ports.free());
        new Platform(settings).start(Layout.TOGETHER);
        new DemoDistrict().ready(settings);
        rest = new Rest(settings, new PersonTokens(settings, InstantSource.system()));
        quiet = new Quiet(settings);
        now = InstantSource.system().instant();
    }

    /** Each story begins with the list of the demo district. */
    @BeforeEach
    void publishTheList() {
        inForce = FIRST_REVISION;
        putInForce(draft("示例清单"));
    }

    private void comesIntoForce(Instant at) {
        quiet.await();
        now = at.plusSeconds(1);
        rest.moveClocks(OPERATOR, now);
    }

    @AfterAll
    void stop() {
        quiet.close();
        rest.close();
        new Platform(settings).stop();
    }

    private int draft(String title) {
        return registry(KEEPER, "/revisions", Map.of("title", title, "basedOn", inForce))
                .path("revision")
                .asInt();
    }

    private JsonNode registry(Person person, String path, Map<String, Object> body) {
        return rest.post(Part.REGISTRY, "/registry/v1" + path, person, body).orFail(path);
    }

    /** Publishes the draft, and moves the clocks of all services to the instant at which it comes into force. */
    private void putInForce(int draft) {
        putInForce(draft, now.plus(NOTICE));
    }

    private void putInForce(int draft, Instant at) {
        registry(KEEPER, "/revisions/" + draft + "/submit", Map.of());
        registry(APPROVER, "/revisions/" + draft + "/publish", Map.of("effectiveAt", at.toString()));
        comesIntoForce(at);
        inForce = draft;
    }

    /** Reports a matter, and returns the unit that gets the order. */
    private String unitFor(String category, String area) {
        Map<String, Object> report = new HashMap<>();
        report.put("channel", "HOTLINE");
        report.put("nature", "COMPLAINT");
        report.put("category", category);
        report.put("area", area);
        report.put("text", "改革之后的上报 " + now);
        String number = rest.post(Part.INTAKE, "/intake/v1/reports", CALL_TAKER, report)
                .orFail("the report")
                .required("case")
                .asString();
        quiet.await();
        JsonNode orders = rest.get(Part.DISPATCH, "/dispatch/v1/cases/" + number, DISPATCHER)
                .orFail("the case")
                .path("orders");
        assertThat(orders).as(number + " was dispatched by duty").isNotEmpty();
        return orders.path(0).path("unit").asString();
    }

    private String listed(String category, String area, Instant at) {
        return rest.get(
                        Part.REGISTRY,
                        "/registry/v1/lookup?category=" + category + "&area=" + area + "&at=" + at,
                        KEEPER)
                .orFail("the look-up")
                .path("lead")
                .asString();
    }

    @Test
    @DisplayName("赋权下放：部门提出，街道认领，新案件派给街道的队伍；交回之日起又派给部门 (REG-14a,c,d)")
    void a_power_goes_to_a_street_and_back() {
        String category = "202002";
        String grid = "440399001001G01";
        assertThat(unitFor(category, grid)).isEqualTo("U-CG");

        int offered = draft("赋权目录");
        Person department = new Person("O-LIAI", "unit-liaison", "U-CG");
        Person street = new Person("O-LIAI-S1", "unit-liaison", "U-S1");
        registry(
                department,
                "/powers",
                Map.of(
                        "revision",
                        offered,
                        "code",
                        "P-200",
                        "duty",
                        "D-023",
                        "area",
                        "440399001",
                        "basis",
                        "赋权目录第23项"));
        putInForce(offered);
        assertThat(unitFor(category, grid)).as("only offered").isEqualTo("U-CG");

        LocalDate today = LocalDate.ofInstant(now, ZONE);
        int claimed = draft("认领赋权");
        registry(
                street,
                "/powers/P-200/claim",
                Map.of(
                        "revision",
                        claimed,
                        "team",
                        "U-S1Z",
                        "from",
                        today.plusDays(1).toString()));
        putInForce(claimed);
        assertThat(unitFor(category, grid)).as("the day before").isEqualTo("U-CG");
        moveTo(today.plusDays(1));
        assertThat(unitFor(category, grid)).isEqualTo("U-S1Z");

        int back = draft("交回赋权");
        registry(
                street,
                "/powers/P-200/hand-back",
                Map.of("revision", back, "day", today.plusDays(2).toString(), "reason", "人手不足"));
        putInForce(back);
        assertThat(unitFor(category, grid)).as("the last day").isEqualTo("U-S1Z");
        moveTo(today.plusDays(2));
        assertThat(unitFor(category, grid)).isEqualTo("U-CG");
    }

    private void moveTo(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZONE).toInstant();
        rest.moveClocks(OPERATOR, now);
    }

    @Test
    @DisplayName("清单管理员的周一：城管局自某日起并入住建局，新案件派给住建局，旧答复仍可解释；周末错行几分钟内改正生效 (ORG-3)")
    void a_department_becomes_part_of_another_and_a_wrong_line_is_corrected() {
        String category = "101003";
        String grid = "440399003001G01";
        assertThat(unitFor(category, grid)).isEqualTo("U-CG");
        Instant before = now;

        LocalDate firstDay = LocalDate.ofInstant(now, ZONE).plusDays(3);
        int merger = draft("机构改革：城管局并入住建局");
        JsonNode merged = registry(
                KEEPER,
                "/revisions/" + merger + "/units/U-CG/merge",
                Map.of("into", "U-ZJ", "lastDay", firstDay.minusDays(1).toString()));
        assertThat(merged.at("/changed/duty").size()).isGreaterThan(3);
        putInForce(merger, firstDay.atStartOfDay(ZONE).toInstant());
        assertThat(unitFor(category, grid)).isEqualTo("U-ZJ");
        assertThat(listed(category, grid, before)).isEqualTo("U-CG");

        int corrected = draft("改正周末的错行");
        JsonNode line = rest.get(
                        Part.REGISTRY, "/registry/v1/revisions/" + corrected + "/entries/duty/D-005?words=en", KEEPER)
                .orFail("the line");
        Map<String, Object> cells = new HashMap<>();
        line.at("/rows/0")
                .propertyStream()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        cells.put("lead", "U-JT");
        rest.put(
                        Part.REGISTRY,
                        "/registry/v1/revisions/" + corrected + "/entries/duty/D-005",
                        KEEPER,
                        Map.of("rows", List.of(cells), "reason", "承办单位填错"))
                .orFail("the corrected line");
        Instant found = now;
        putInForce(corrected);
        assertThat(Duration.between(found, now)).isLessThan(Duration.ofMinutes(5));
        assertThat(unitFor(category, grid)).isEqualTo("U-JT");
        assertThat(listed(category, grid, found)).isEqualTo("U-ZJ");
    }
}
