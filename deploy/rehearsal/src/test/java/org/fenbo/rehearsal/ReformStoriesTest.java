package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.rehearsal.ReformedDistrict.APPROVER;
import static org.fenbo.rehearsal.ReformedDistrict.DISPATCHER;
import static org.fenbo.rehearsal.ReformedDistrict.KEEPER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.rehearsal.platform.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Plays reforms of a district: the orders of new cases go to the unit that the changed list names. Each story continues
 * with the list of the story before, because an adjusted line can't return to its old wording (REG-1e, REG-17e). The
 * merger is the last, because it changes the department of the other stories.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReformStoriesTest extends ReformStories {
    private static final Person LEADER = Person.of("O-LEAD", "duty-leader");
    private static final Person DEPARTMENT = new Person("O-LIAI", "unit-liaison", "U-CG");
    private static final Person STREET = new Person("O-LIAI-S1", "unit-liaison", "U-S1");
    private static final Person STREET_3 = new Person("O-LIAI-S3", "unit-liaison", "U-S3");

    private static final Map<String, Object> DUTY_OF_STREET = Map.of(
            "title",
            "云岭街道暴露垃圾的清理",
            "kind",
            "TERRITORIAL",
            "heading",
            "H-51-1",
            "category",
            "201001",
            "area",
            "440399002",
            "answer",
            "DUTY",
            "lead",
            "U-S2",
            "basis",
            "《云桥区工作职责清单（演示）》第903项");

    @Test
    @DisplayName("赋权下放：部门提出，街道认领，新案件派给街道的队伍；交回之日起又派给部门 (REG-14a,c,d)")
    void a_power_goes_to_a_street_and_back() {
        String category = "202002";
        String grid = "440399001001G01";
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");

        int offered = district.draft("赋权目录");
        Map<String, Object> power = new HashMap<>();
        power.put("revision", offered);
        power.put("code", "P-200");
        power.put("duty", "D-023");
        power.put("area", "440399001");
        power.put("basis", "赋权目录第23项");
        district.registry(DEPARTMENT, "/powers", power);
        district.putInForce(offered);
        assertThat(district.unitFor(category, grid)).as("only offered").isEqualTo("U-CG");

        LocalDate today = district.today();
        int claimed = district.draft("认领赋权");
        district.registry(
                STREET,
                "/powers/P-200/claim",
                Map.of("revision", claimed, "team", "U-S1Z", "from", day(today.plusDays(1))));
        district.putInForce(claimed);
        assertThat(district.unitFor(category, grid)).as("the day before").isEqualTo("U-CG");
        district.moveTo(today.plusDays(1));
        assertThat(district.unitFor(category, grid)).isEqualTo("U-S1Z");

        int back = district.draft("交回赋权");
        district.registry(
                STREET,
                "/powers/P-200/hand-back",
                Map.of("revision", back, "day", day(today.plusDays(2)), "reason", "人手不足"));
        district.putInForce(back);
        assertThat(district.unitFor(category, grid)).as("the last day").isEqualTo("U-S1Z");
        district.moveTo(today.plusDays(2));
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("清单管理员的周一：城管局自某日起并入住建局，新案件派给住建局，旧答复仍可解释；周末错行几分钟内改正生效 (ORG-3)")
    void a_department_becomes_part_of_another_and_a_wrong_line_is_corrected() {
        String category = "101003";
        String grid = "440399003001G01";
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");
        Instant before = district.now();

        LocalDate firstDay = district.today().plusDays(3);
        int merger = district.draft("机构改革：城管局并入住建局");
        JsonNode merged = district.registry(
                KEEPER,
                "/revisions/" + merger + "/units/U-CG/merge",
                Map.of("into", "U-ZJ", "lastDay", day(firstDay.minusDays(1))));
        assertThat(merged.at("/changed/duty").size()).isGreaterThan(3);
        district.putInForce(merger, ReformedDistrict.startOf(firstDay));
        assertThat(district.unitFor(category, grid)).isEqualTo("U-ZJ");
        assertThat(district.listed(category, grid, before)).isEqualTo("U-CG");

        int corrected = district.draft("改正周末的错行");
        Map<String, Object> line = district.cells(corrected, "duty/D-005");
        line.put("lead", "U-JT");
        district.write(corrected, "duty/D-005", line, "承办单位填错");
        Instant found = district.now();
        district.putInForce(corrected);
        assertThat(Duration.between(found, district.now())).isLessThan(Duration.ofMinutes(5));
        assertThat(district.unitFor(category, grid)).isEqualTo("U-JT");
        assertThat(district.listed(category, grid, found)).isEqualTo("U-ZJ");
    }

    @Test
    @DisplayName("事项准入：没有准入不得下放；批准后准入期内新案件派给街道，提前终止后又派给部门 (REG-9d,e)")
    void a_matter_goes_to_a_street_only_while_its_admission_lasts() {
        String category = "201001";
        String grid = "440399002001G01";
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");
        int pushed = district.draft("未经准入的下放");
        district.write(pushed, "duty/D-903", DUTY_OF_STREET, "下放");
        assertThat(district.faults(pushed)).containsExactly("D-903 not-admitted");

        LocalDate first = district.today().plusDays(1);
        Map<String, Object> asked = new HashMap<>();
        asked.put("category", category);
        asked.put("area", "440399002");
        asked.put("threshold", "STREET");
        asked.put("from", "U-CG");
        asked.put("to", "U-S2");
        asked.put("period", Map.of("from", day(first), "until", day(first.plusDays(30))));
        asked.put("people", 3);
        asked.put("approver", "O-APPR");
        asked.put("reason", "街道就近清理更及时");
        String request = "/admissions/requests/"
                + district.registry(DEPARTMENT, "/admissions/requests", asked)
                        .path("number")
                        .asString();
        int passed = district.draft("经准入的下放");
        district.registry(APPROVER, request + "/grant", Map.of("revision", passed, "reason", "资源已划转"));
        district.write(passed, "duty/D-903", DUTY_OF_STREET, "下放");
        district.putInForce(passed);
        assertThat(district.unitFor(category, grid)).as("the day before").isEqualTo("U-CG");
        district.moveTo(first);
        assertThat(district.unitFor(category, grid)).isEqualTo("U-S2");

        int ended = district.draft("提前终止准入");
        district.registry(
                APPROVER, request + "/end", Map.of("revision", ended, "lastDay", day(first), "reason", "街道力量不足"));
        district.putInForce(ended);
        assertThat(district.unitFor(category, grid)).as("the last day").isEqualTo("U-S2");
        district.moveTo(first.plusDays(1));
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");

        int next = district.draft("准入终止之后");
        assertThat(district.faults(next)).containsExactly("D-903 not-admitted");
        int without = district.draft("删去不再下放的职责");
        district.remove(without, "duty/D-903");
        district.putInForce(without);
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");
    }

    @Test
    @DisplayName("上级部门收回：经动态调整，街道职责列入收回事项，新案件派给部门，不再派街道 (REG-8f, REG-17e)")
    void a_department_takes_a_matter_back_from_a_street() {
        String category = "202003";
        String grid = "440399001001G01";
        assertThat(district.unitFor(category, grid)).isEqualTo("U-S1Z");
        int draft = district.draft("履职事项清单：收回共享单车清运");
        Map<String, Object> line = district.cells(draft, "duty/D-025");
        line.put("list", "TAKEN_BACK");
        line.put("lead", "U-CG");
        line.put("owed", "U-CG:由城管局统一清运");
        adjusted(draft, "REFORM", Map.of("kind", "duty", "code", "D-025", "rows", List.of(line)), List.of());
        district.putInForce(draft);
        assertThat(district.unitFor(category, grid)).isEqualTo("U-CG");
    }

    @Test
    @DisplayName("首问负责与动态调整：清单未列的事项由区指挥中心首问；据此提出的调整列入清单后，新案件直接派给承办单位 (CASE-4a, REG-8a,f)")
    void a_matter_that_no_duty_covers_becomes_a_line_of_the_list() {
        String category = "401004";
        String grid = "440399003001G01";
        String number = district.report(category, grid);
        assertThat(district.theCase(number).at("/queue/ground").asString()).isEqualTo("FIRST_CONTACT");
        assertThat(district.theCase(number).at("/queue/centre").asString()).isEqualTo("U-CMD");
        int draft = district.draft("邻里噪声列入清单");
        Map<String, Object> line = new HashMap<>(district.cells(draft, "duty/D-041"));
        line.remove("code");
        line.put("title", "邻里噪声的处置");
        line.put("category", category);
        line.put("basis", "《云桥区工作职责清单（演示）》第901项");
        adjusted(
                draft,
                "FIRST_CONTACT",
                Map.of("kind", "duty", "code", "D-901", "rows", List.of(line)),
                List.of(number));
        district.putInForce(draft);
        assertThat(district.unitFor(category, grid)).isEqualTo("U-SC");
    }

    @Test
    @DisplayName("分工合作：没写明各单位应做的事不得发布；新案件主办一张主办单、协办各一张协办单，写明各自应做的事；查询和公开清单也写明 (REG-2a,b,c)")
    void a_shared_matter_gives_the_lead_and_each_co_operator_an_order_that_states_what_the_unit_owes() {
        String where = "category=301004&area=440399001001G01";
        int unclear = district.draft("没写明的分工合作");
        Map<String, Object> line = new HashMap<>(district.cells(unclear, "duty/D-043"));
        line.keySet().removeAll(List.of("code", "conditions"));
        line.put("title", "无证办学的联合整治");
        line.put("category", "301004");
        line.put("basis", "《云桥区工作职责清单（演示）》第904项");
        line.put("owed", "U-CG:牵头查处");
        district.write(unclear, "duty/D-904", line, "分工合作");
        assertThat(district.faults(unclear)).containsOnly("D-904 terms-missing").hasSize(2);

        int clear = district.draft("写明的分工合作");
        line.put("owed", "U-CG:牵头查处;U-SC:检查食品安全;U-JJ:维持上下学交通");
        district.write(clear, "duty/D-904", line, "分工合作");
        district.putInForce(clear);

        List<String> owed = List.of("U-CG LEAD 牵头查处", "U-SC COOPERATING 检查食品安全", "U-JJ COOPERATING 维持上下学交通");
        JsonNode orders =
                district.theCase(district.report("301004", "440399001001G01")).path("orders");
        assertThat(parts(orders)).isEqualTo(owed);
        assertThat(parts(district.see(KEEPER, "/lookup?" + where).body().path("parts")))
                .isEqualTo(owed);
        assertThat(district.see(KEEPER, "/open/answers?" + where)
                        .body()
                        .at("/answers/0/parts")
                        .valueStream()
                        .map(part -> part.at("/unit/code").asString()
                                + (part.path("leads").asBoolean() ? " LEAD " : " COOPERATING ")
                                + part.path("owes").asString()))
                .isEqualTo(owed);
    }

    /** Unit, part and what the unit owes. */
    private static List<String> parts(JsonNode parts) {
        return parts.valueStream()
                .map(part -> part.path("unit").asString() + " "
                        + part.path("part").asString() + " " + part.path("owes").asString(""))
                .toList();
    }

    /** A street proposes the line, the centre forwards it, and both offices accept it into the draft. */
    private void adjusted(int draft, String cause, Map<String, Object> line, List<String> cases) {
        Map<String, Object> proposal =
                Map.of("cause", cause, "level", "DUTY", "cases", cases, "reason", "改革", "line", line);
        String number = "/adjustments/"
                + district.registry(STREET_3, "/adjustments", proposal)
                        .path("number")
                        .asString();
        district.registry(DISPATCHER, number + "/forward", Map.of("opinion", "同意"));
        district.registry(LEADER, number + "/accept", Map.of("revision", draft, "reason", "同意列入"));
        assertThat(district.registry(APPROVER, number + "/accept", Map.of("reason", "会商一致"))
                        .path("stage")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
