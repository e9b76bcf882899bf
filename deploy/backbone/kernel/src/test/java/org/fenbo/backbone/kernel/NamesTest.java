package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("角色、范围与清单在中英文中的写法")
class NamesTest {
    @Test
    @DisplayName("角色按令牌中的代码识别；未知代码不给任何权限 (ORG-4)")
    void a_role_is_found_by_its_code_in_tokens() {
        assertThat(Stream.of(Role.values()).map(role -> Role.of(role.code())))
                .allSatisfy(role -> assertThat(role).isPresent());
        assertThat(Role.of("duty-leader")).contains(Role.DUTY_LEADER);
        assertThat(Role.of("DUTY_LEADER")).isEmpty();
        assertThat(Role.of("king")).isEmpty();
    }

    @Test
    @DisplayName("机器与报到成员的角色不授予人员")
    void officers_may_have_all_roles_except_those_of_machines_and_members() {
        assertThat(Role.ofOfficers())
                .hasSize(Role.values().length - 3)
                .contains(Role.COLLECTOR, Role.AUDITOR)
                .doesNotContain(Role.CLIENT, Role.PLATFORM, Role.MEMBER);
    }

    @Test
    @DisplayName("角色与范围都有中文名称")
    void roles_and_scopes_have_chinese_names() {
        assertThat(Role.DUTY_LEADER.words()).isEqualTo(new Words("值班长 (DUTY_LEADER)", "DUTY_LEADER"));
        assertThat(Scope.AREA.words()).isEqualTo(new Words("区域 (AREA)", "AREA"));
    }

    @Test
    @DisplayName("多个代码用逗号连接；没有代码时写“无”")
    void codes_are_joined_with_commas_and_an_empty_list_is_written_as_nothing() {
        assertThat(new Listed(List.of("handler", "verifier")).words())
                .isEqualTo(new Words("handler, verifier", "handler, verifier"));
        assertThat(new Listed(List.of()).words()).isEqualTo(new Words("无", "nothing"));
        assertThat(new Words("无", "nothing").both()).isEqualTo("无 · nothing");
    }

    @Test
    @DisplayName("平台自动办理的，写明是哪个服务")
    void an_automatic_event_has_its_service_as_the_actor() {
        assertThat(Actor.platform("dispatch")).isEqualTo(new Actor("dispatch", null, "platform", null));
    }

    @Test
    @DisplayName("拒绝的种类取自其代码")
    void a_refusal_has_the_kind_of_its_code() {
        assertThat(TableCode.NOT_NOW.refusal("CLOSED").kind()).isEqualTo(Refusal.Kind.STATE);
        assertThat(TableCode.NOT_YOUR_UNIT.refusal().kind()).isEqualTo(Refusal.Kind.RIGHT);
    }
}
