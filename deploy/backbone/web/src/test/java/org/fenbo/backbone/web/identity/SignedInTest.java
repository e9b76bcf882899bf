package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.ListedPersons.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayName("登录人的角色与范围来自登记表")
class SignedInTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final ListedPersons LISTED = new ListedPersons(
            Map.of("O-1", new Person("U-S1", Set.of("dispatcher"), List.of(), List.of())),
            Map.of("U-S1", List.of("440399001")));

    @Test
    @DisplayName("登记的人：角色、单位、区域都按登记表，令牌所写不算 (ORG-4e)")
    void roles_units_and_areas_of_a_listed_person_are_those_of_the_registry() {
        assertThat(caller(RightsSource.REGISTRY, LISTED, "O-1", "operator", "mayor"))
                .isEqualTo(new Caller("O-1", List.of("U-S1"), Set.of("dispatcher"), List.of("440399001")));
        assertThat(caller(RightsSource.REGISTRY_OR_TOKEN, LISTED, "O-1", "operator")
                        .roles())
                .containsExactly("dispatcher");
    }

    @Test
    @DisplayName("未登记的人没有人员角色；成员与系统的角色按令牌 (ORG-4e)")
    void an_unlisted_person_has_no_role_of_an_officer() {
        assertThat(caller(RightsSource.REGISTRY, LISTED, "O-2", "operator", "member")
                        .roles())
                .containsExactly("member");
        assertThat(caller(RightsSource.REGISTRY, LISTED, "M-1", "client").roles())
                .containsExactly("client");
        assertThat(caller(RightsSource.REGISTRY_OR_TOKEN, LISTED, "O-2", "operator")
                        .roles())
                .containsExactly("operator");
        assertThat(caller(RightsSource.TOKEN, LISTED, "O-1", "operator").roles())
                .containsExactly("operator");
    }

    @Test
    @DisplayName("登记的人也可以是报到成员 (ORG-4e)")
    void a_listed_person_may_also_be_a_member() {
        assertThat(caller(RightsSource.REGISTRY, LISTED, "O-1", "member").roles())
                .containsExactlyInAnyOrder("dispatcher", "member");
    }

    @Test
    @DisplayName("登记表尚无一人时按令牌，否则无人能发布首个版本")
    void the_token_counts_before_the_registry_lists_anybody() {
        assertThat(caller(RightsSource.REGISTRY, ListedPersons.NONE, "O-1", "operator"))
                .isEqualTo(new Caller("O-1", List.of("U-CG"), Set.of("operator"), List.of("440399")));
    }

    @Test
    @DisplayName("登记表无人管理、无人审批清单时，这两个角色按令牌，不致无人能发布下一版本；有人时令牌不作数 (ORG-4e)")
    void the_token_decides_who_keeps_the_list_while_the_list_names_nobody_who_does() {
        assertThat(caller(RightsSource.REGISTRY, LISTED, "O-2", "registry-keeper", "operator"))
                .isEqualTo(new Caller("O-2", List.of("U-CG"), Set.of("registry-keeper"), List.of("440399")));
        ListedPersons without = keeper("U-NOWHERE");
        assertThat(caller(RightsSource.REGISTRY, without, "O-K", "registry-keeper")
                        .areas())
                .containsExactly("440399");
        assertThat(caller(RightsSource.REGISTRY, keeper("U-CMD"), "O-2", "registry-keeper", "registry-approver")
                        .roles())
                .containsExactly("registry-approver");
    }

    private static ListedPersons keeper(String unit) {
        return new ListedPersons(
                Map.of("O-K", new ListedPersons.Person(unit, Set.of("registry-keeper"), List.of(), List.of())),
                Map.of("U-CMD", List.of("440399")));
    }

    private static Caller caller(RightsSource source, ListedPersons persons, String subject, String... roles) {
        return new SignedIn(() -> persons, () -> TODAY, source)
                .of(Jwt.withTokenValue("t")
                        .header("alg", "none")
                        .subject(subject)
                        .expiresAt(Instant.MAX)
                        .claims(claims -> claims.putAll(
                                Map.of("roles", List.of(roles), "areas", List.of("440399"), "unit", "U-CG")))
                        .build());
    }
}
