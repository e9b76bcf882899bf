package org.fenbo.dispatch.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.dispatch.casefile.Cases.MATTER;
import static org.fenbo.dispatch.casefile.Cases.NOON;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.store.RoutingTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tests which unit gets the case of a component, by the entries of the registry. */
class ComponentTest {
    private static final String CATEGORY =
            Objects.requireNonNull(MATTER.category()).value();
    private static final String AREA = Objects.requireNonNull(MATTER.area()).value();
    private static final Row MAINTAINED = component("B-1", "\"owner\":\"U-O\",\"maintainer\":\"U-S\",");
    private static final Row OWNED = component("B-2", "\"owner\":\"U-O\",");
    private static final Row OF_STREET = component("B-3", "\"maintainer\":\"U-S\",");
    private static final Row OWNERLESS = component("B-4", "");
    private static final Row ROTA =
            new Row("policy", "ownerless", "{\"code\":\"ownerless\",\"rota\":[\"U-S\",\"U-D\",\"U-O\"]}");
    private static final Row DUTY = duty("CORE", "");

    private final AtomicLong taken = new AtomicLong();

    private static Row component(String code, String units) {
        return new Row(
                "component",
                code,
                "{" + units + "\"code\":\"" + code + "\",\"name\":\"井盖\",\"area\":\"" + AREA + "\"}");
    }

    private static Row duty(String code, String list) {
        return new Row("duty", code, """
                {"code":"%s","title":"井盖","kind":"CORE","category":"%s","answer":"DUTY","lead":"U-D",%s
                 "cooperators":[],"candidates":[],"drafted":false}""".formatted(code, CATEGORY, list));
    }

    private static Row unit(String code, String tier) {
        return new Row(
                "unit",
                code,
                "{\"code\":\"" + code + "\",\"name\":\"局\",\"kind\":\"DEPARTMENT\",\"tier\":\"" + tier + "\"}");
    }

    private CaseEvent filed(String component, Row... list) {
        RoutingTable table = new RoutingTables(JsonMapper.shared())
                .build(
                        7,
                        Stream.concat(
                                Stream.of(
                                        unit("U-D", "DISTRICT"),
                                        unit("U-O", "DISTRICT"),
                                        unit("U-S", "STREET"),
                                        new Row("area", AREA, "{\"kind\":\"GRID\"}"),
                                        new Row("category", CATEGORY, "{}"),
                                        MAINTAINED,
                                        OWNED,
                                        OF_STREET,
                                        OWNERLESS),
                                Stream.of(list)));
        FileCase filing =
                new FileCase(new InForce(table), (matter, at) -> List.of(), of -> taken.incrementAndGet(), () -> NOON);
        return filing.of(MATTER.about(component), null).getLast();
    }

    private static OrderDispatched order(CaseEvent event) {
        return (OrderDispatched) event;
    }

    private static String unitOf(CaseEvent event) {
        return order(event).unit().value();
    }

    @Test
    @DisplayName("先问部件，再问事项和区域：工单派给养护单位，无养护单位的派给权属单位，理由随工单保存 (REG-16b)")
    void the_maintainer_gets_the_order_before_category_and_area_else_the_owner() {
        assertThat(unitOf(filed("B-1", DUTY))).isEqualTo("U-S");
        assertThat(unitOf(filed("B-2", DUTY))).isEqualTo("U-O");
        assertThat(order(filed("B-1", DUTY)).responsibility())
                .isInstanceOfSatisfying(Responsibility.ByComponent.class, why -> {
                    assertThat(why.component()).isEqualTo("B-1");
                    assertThat(why.revision()).isEqualTo(7);
                    assertThat(why.explanation().zh()).isEqualTo("清单第 7 版：部件 B-1（井盖）由 U-S 养护");
                    assertThat(why.explanation().en()).isEqualTo("revision 7: U-S maintains the component B-1 (井盖)");
                });
    }

    @Test
    void a_component_that_the_revision_does_not_have_leaves_the_answer_to_category_and_area() {
        assertThat(unitOf(filed("B-9", DUTY))).isEqualTo("U-D");
    }

    @Test
    @DisplayName("无主部件未定轮值单位的，待人工研判 (REG-16d)")
    void a_case_of_an_ownerless_component_waits_for_a_decision() {
        assertThat(filed("B-4", DUTY))
                .isInstanceOfSatisfying(
                        CaseQueued.class, queued -> assertThat(queued.ground()).isEqualTo(QueueGround.BY_DECISION));
        assertThat(taken).hasValue(0);
    }

    @Test
    @DisplayName("无主部件轮值兜底：各单位依次承办，工单记下轮次 (REG-16d)")
    void the_units_of_the_rota_take_turns_and_the_order_names_the_turn() {
        List<OrderDispatched> orders =
                Stream.generate(() -> order(filed("B-4", DUTY, ROTA))).limit(4).toList();
        assertThat(orders).extracting(order -> order.unit().value()).containsExactly("U-S", "U-D", "U-O", "U-S");
        assertThat(orders.getLast().responsibility())
                .isEqualTo(new Responsibility.ByRota(
                        "B-4",
                        7,
                        4,
                        Stream.of("U-S", "U-D", "U-O").map(UnitCode::new).toList(),
                        new Responsibility.Explanation(
                                "清单第 7 版：部件 B-4（井盖）无主，轮值兜底",
                                "revision 7: the component B-4 (井盖) has no owner, so units take turns")));
    }

    @Test
    @DisplayName("上级部门已收回的事项，部件由街道养护的也不派给街道 (REG-17)")
    void a_street_gets_no_case_of_a_component_if_the_matter_was_taken_back() {
        Row back = duty("D-BACK", "\"list\":\"TAKEN_BACK\",");
        assertThat(unitOf(filed("B-1", back))).isEqualTo("U-O");
        assertThat(unitOf(filed("B-3", back))).isEqualTo("U-D");
        assertThat(unitOf(filed("B-4", back, ROTA))).isEqualTo("U-D");
    }
}
