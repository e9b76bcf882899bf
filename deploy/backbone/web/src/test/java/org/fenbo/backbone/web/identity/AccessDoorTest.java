package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;

class AccessDoorTest {
    private static final String DISTRICT = "440399";
    private static final String STREET = "440399001";

    private static final SignedIn BY_TOKEN =
            new SignedIn(() -> ListedPersons.NONE, () -> LocalDate.EPOCH, RightsSource.TOKEN);

    private final AccessDoor door = new AccessDoor(DISTRICT, BY_TOKEN);

    /** Operations with all kinds of declarations. */
    @Allow(in = Scope.DISTRICT, to = Role.OPERATOR)
    static final class Declared {
        public void byClass() {}

        @Allow(in = Scope.AREA, to = Role.DISPATCHER)
        @Allow(in = Scope.UNIT, to = Role.UNIT_LIAISON)
        public void byMethod() {}

        @AllowAll(AllowAll.Callers.SIGNED_IN)
        public void forAll() {}
    }

    /** An operation without a declaration. */
    static final class Undeclared {
        public void closed() {}
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("未声明权限的操作对所有人关闭 (SEC-1a)")
    void an_operation_without_a_declared_right_is_closed_to_everybody() {
        signIn(List.of(DISTRICT), "U-CG", "operator", "dispatcher", "unit-liaison");
        assertThat(refusal(new Undeclared(), "closed")).isEqualTo("operation-closed");
    }

    @Test
    @DisplayName("不具所要求角色的被拒绝 (SEC-1a)")
    void a_caller_without_a_required_role_is_refused() {
        signIn(List.of(DISTRICT), "U-CG", "supervisor", "mayor");
        assertThat(refusal(new Declared(), "byMethod")).isEqualTo("not-your-role");
        assertThat(refusal(new Declared(), "byClass")).isEqualTo("not-your-role");
        assertThat(refusal(new Declared(), "forAll")).isEmpty();
    }

    @Test
    @DisplayName("空的范围什么也不允许 (SEC-1a)")
    void an_empty_claim_allows_nothing() {
        signIn(List.of(), null, "dispatcher", "unit-liaison", "operator");
        assertThat(refusal(new Declared(), "byMethod")).isEqualTo("not-your-area");
        assertThat(refusal(new Declared(), "byClass")).isEqualTo("not-your-district");
    }

    @Test
    @DisplayName("全区的权限须声明区代码 (SEC-1c)")
    void a_right_for_the_district_requires_a_claim_with_the_code_of_the_district() {
        signIn(List.of(STREET), null, "operator");
        assertThat(refusal(new Declared(), "byClass")).isEqualTo("not-your-district");
        signIn(List.of(STREET, DISTRICT), null, "operator");
        assertThat(refusal(new Declared(), "byClass")).isEmpty();
    }

    @Test
    @DisplayName("每个角色只在自己的范围内有效 (SEC-1b)")
    void a_role_is_valid_only_in_its_own_scope() {
        signIn(List.of(STREET), null, "dispatcher", "unit-liaison");
        Access access = access("byMethod");
        assertThat(access.reach()).isEqualTo(Reach.NOWHERE.with(Scope.AREA, STREET));
        assertThat(access.actor().role()).isEqualTo("dispatcher");
        assertThat(access.reaches(Reach.NOWHERE.with(Scope.AREA, STREET))).isTrue();
        assertThat(access.reaches(Reach.NOWHERE.with(Scope.AREA, "440399002"))).isFalse();
        assertThat(access.isDistrictWide()).isFalse();

        signIn(List.of(DISTRICT), "U-CG", "unit-liaison");
        assertThat(access("byMethod").reach()).isEqualTo(Reach.NOWHERE.with(Scope.UNIT, "U-CG"));
        assertThat(access("byMethod").isDistrictWide()).isFalse();

        signIn(List.of(DISTRICT), null, "dispatcher");
        assertThat(access("byMethod").isDistrictWide()).isTrue();
        assertThat(access("byMethod").reaches(Reach.NOWHERE.with(Scope.AREA, "440399002")))
                .isTrue();
    }

    private static void signIn(List<String> areas, @Nullable String unit, String... roles) {
        Jwt.Builder token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("O-1")
                .expiresAt(Instant.MAX)
                .claims(claims -> claims.putAll(Map.of("roles", List.of(roles), "areas", areas)));
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(
                        unit == null ? token.build() : token.claim("unit", unit).build()));
    }

    private String refusal(Object bean, String operation) {
        Throwable thrown = catchThrowable(() -> enter(new MockHttpServletRequest(), bean, operation));
        return thrown instanceof Problem problem
                ? String.valueOf(Objects.requireNonNull(problem.getBody().getProperties())
                        .get("code"))
                : "";
    }

    private Access access(String operation) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        enter(request, new Declared(), operation);
        return (Access) Objects.requireNonNull(request.getAttribute(Access.class.getName()));
    }

    private void enter(MockHttpServletRequest request, Object bean, String operation) {
        HandlerMethod handler;
        try {
            handler = new HandlerMethod(bean, operation);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(operation, e);
        }
        door.preHandle(request, new MockHttpServletResponse(), handler);
    }
}
