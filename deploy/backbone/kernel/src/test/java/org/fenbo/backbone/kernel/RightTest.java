package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("权限：角色加范围，空的声明什么也不允许")
class RightTest {
    private static final Reach IN_STREET =
            Reach.NOWHERE.with(Scope.AREA, List.of("440399", "440399001")).with(Scope.UNIT, "U-CG");
    private static final Right VERIFY = Right.by(Scope.AREA, Role.VERIFIER, Role.COLLECTOR);
    private static final Right HANDLE = Right.by(Scope.UNIT, Role.HANDLER);

    private static Caller caller(Reach claim, Role... roles) {
        return new Caller("O-1", "U-CG", Set.of(roles), claim);
    }

    @Test
    @DisplayName("角色与范围都要符合 (SEC-1a)")
    void a_right_needs_role_and_scope() {
        assertThat(VERIFY.allows(caller(IN_STREET, Role.VERIFIER), IN_STREET)).isTrue();
        assertThat(VERIFY.allows(caller(IN_STREET, Role.HANDLER), IN_STREET)).isFalse();
        assertThat(VERIFY.allows(caller(Reach.NOWHERE, Role.VERIFIER), IN_STREET))
                .isFalse();
        assertThat(VERIFY.allows(caller(Reach.NOWHERE.with(Scope.UNIT, "440399"), Role.VERIFIER), IN_STREET))
                .as("a code of another scope")
                .isFalse();
    }

    @Test
    @DisplayName("角色由事项决定的操作：角色和区域一起比较，同一区域的其他角色不可办，队列也按角色区分 (REG-11k, SEC-1a)")
    void a_right_by_role_and_area_compares_both() {
        Right named = Right.by(Scope.PART, Role.VERIFIER, Role.COLLECTOR);
        Reach collectors = Reach.NOWHERE.with(Scope.PART, Reach.ofRoles(List.of(Role.COLLECTOR), List.of("440399001")));
        assertThat(named.allows(caller(IN_STREET, Role.COLLECTOR), collectors)).isTrue();
        assertThat(named.allows(caller(IN_STREET, Role.VERIFIER), collectors)).isFalse();
        Reach elsewhere = Reach.NOWHERE.with(Scope.AREA, "440399002");
        assertThat(named.allows(caller(elsewhere, Role.COLLECTOR), collectors)).isFalse();
        assertThat(named.claimed(caller(elsewhere, Role.COLLECTOR, Role.HANDLER)))
                .containsExactly("PART collector 440399002");
        assertThat(Reach.of(collectors.entries().toList())).isEqualTo(collectors);
        assertThat(outside(Scope.PART)).isEqualTo(TableCode.NOT_YOUR_PART);
    }

    @Test
    @DisplayName("以第一个有权办理的角色行事")
    void the_caller_acts_in_the_first_role_that_allows_it() {
        Right either = HANDLE.or(VERIFY).or(HANDLE);
        assertThat(either.grants()).hasSize(3);
        assertThat(either.actor(caller(IN_STREET, Role.COLLECTOR, Role.HANDLER), IN_STREET))
                .contains(new Actor("O-1", "U-CG", "handler", null));
        Caller ofNoUnit = caller(Reach.NOWHERE.with(Scope.AREA, "440399"), Role.COLLECTOR, Role.HANDLER);
        assertThat(either.actor(ofNoUnit, IN_STREET)).contains(new Actor("O-1", "U-CG", "collector", null));
    }

    @Test
    @DisplayName("列表按令牌声明的编码过滤；范围只取本人角色在该权限中对应的范围")
    void lists_are_filtered_by_the_codes_that_the_caller_claims() {
        Right either = HANDLE.or(VERIFY);
        assertThat(either.claimed(caller(IN_STREET, Role.HANDLER))).containsExactly("UNIT U-CG");
        assertThat(either.claimed(caller(IN_STREET, Role.VERIFIER, Role.COLLECTOR)))
                .containsExactlyInAnyOrder("AREA 440399", "AREA 440399001");
        assertThat(either.claimed(caller(IN_STREET, Role.AUDITOR))).isEmpty();
    }

    @Test
    @DisplayName("拒绝时说明缺的是角色还是范围")
    void a_refusal_names_the_missing_role_or_the_scope() {
        Right either = HANDLE.or(Right.by(Scope.AREA, Role.HANDLER, Role.VERIFIER));
        assertThat(either.refusal(caller(IN_STREET, Role.AUDITOR)))
                .isEqualTo(TableCode.NOT_YOUR_ROLE.refusal(new Listed(List.of("handler", "verifier"))));
        assertThat(outside(Scope.DISTRICT)).isEqualTo(TableCode.NOT_YOUR_DISTRICT);
        assertThat(outside(Scope.AREA)).isEqualTo(TableCode.NOT_YOUR_AREA);
        assertThat(outside(Scope.CENTRE)).isEqualTo(TableCode.NOT_YOUR_CENTRE);
        assertThat(outside(Scope.UNIT)).isEqualTo(TableCode.NOT_YOUR_UNIT);
        assertThat(outside(Scope.OWN)).isEqualTo(TableCode.NOT_YOUR_OWN);
    }

    private static Refusal.Code outside(Scope scope) {
        return Right.by(scope, Role.HANDLER)
                .refusal(caller(Reach.NOWHERE, Role.HANDLER))
                .code();
    }

    @Test
    @DisplayName("“本人”范围始终是调用者自己 (SEC-1e)")
    void the_own_scope_always_contains_only_the_caller() {
        Caller pretender = caller(Reach.NOWHERE.with(Scope.OWN, "O-2"), Role.CLIENT);
        assertThat(pretender.claim().in(Scope.OWN)).containsExactly("O-1");
        assertThat(Right.by(Scope.OWN, Role.CLIENT).allows(pretender, Reach.NOWHERE.with(Scope.OWN, "O-1")))
                .isTrue();
        assertThat(Right.by(Scope.OWN, Role.CLIENT).allows(pretender, Reach.NOWHERE.with(Scope.OWN, "O-2")))
                .isFalse();
    }

    @Test
    @DisplayName("范围编码：按范围列出；重新设置时替换，不叠加")
    void a_reach_lists_its_codes_by_scope() {
        assertThat(IN_STREET.entries()).containsExactlyInAnyOrder("AREA 440399", "AREA 440399001", "UNIT U-CG");
        assertThat(IN_STREET.with(Scope.AREA, "440300").in(Scope.AREA)).containsExactly("440300");
        assertThat(Reach.of(IN_STREET.entries().toList())).isEqualTo(IN_STREET);
        assertThat(HANDLE.or(VERIFY).codes(IN_STREET))
                .containsExactlyInAnyOrder("UNIT U-CG", "AREA 440399", "AREA 440399001");
        assertThat(IN_STREET.in(Scope.CENTRE)).isEmpty();
        assertThat(IN_STREET.meets(IN_STREET, Scope.CENTRE)).isFalse();
    }
}
