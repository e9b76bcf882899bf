package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that name a unit accept its name and its aliases, because people write one unit in two or three ways. */
class UnitAliasHttpTest extends CaseHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"U-SQ", "综合行政执法队", "执法队", " 执法队 "})
    @DisplayName("派单时单位可写编码、名称或别名，工单记下单位编码 (ORG-3c)")
    void an_order_has_the_code_of_the_unit(String unit) {
        number = file("999");
        Answer dispatched =
                post("dispatch", "dispatcher_U-C_O-DISP", "{\"unit\":\"" + unit + "\",\"reason\":\"现场在其辖区\"}");
        assertThat(dispatched.status()).as(dispatched.toString()).isEqualTo(200);
        assertThat(get("dispatcher_U-C_O-DISP").at("/orders/0/unit").asString()).isEqualTo("U-SQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"队", "无此单位"})
    @DisplayName("不是编码、名称或别名的，不予派单 (ORG-3c)")
    void another_text_names_no_unit(String unit) {
        number = file("999");
        Answer refused = post("dispatch", "dispatcher_U-C_O-DISP", "{\"unit\":\"" + unit + "\",\"reason\":\"r\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asString()).isEqualTo("unknown-unit");
    }
}
