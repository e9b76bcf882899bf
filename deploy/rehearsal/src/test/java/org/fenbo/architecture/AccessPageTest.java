package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.web.identity.AccessRule;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.planted.alpha.http.UndeclaredOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Each operation of the services declares who may call it, and docs/access.md lists these declarations. */
class AccessPageTest {
    private static final Path PAGE = Path.of("../../docs/access.md");
    private static final Path MADE = Path.of("target/access.md");
    private static final JavaClasses SERVICES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "org.fenbo.intake",
                    "org.fenbo.dispatch",
                    "org.fenbo.supervision",
                    "org.fenbo.registry",
                    "org.fenbo.backbone.web.operations");

    /** These operations only answer a question; their question has a body. */
    private static final Set<String> QUESTIONS = Set.of("/registry/v1/lookup/batch", "/registry/v1/forms/{code}/check");

    private static final String HEAD = """
            # 谁可以做什么 · Who may do what

            This page is made from the declarations at the operations (`@Allow`, `@AllowAll`); a test compares the two.
            本页由各操作上的权限声明生成，测试比对两者。

            - 未列出的角色一律拒绝；没有声明的操作对所有人关闭。 A role that is not named is refused; an operation without a
              declaration is closed to everybody.
            - 范围由登记表（系统与报到党员由令牌）限定，空的范围什么也不允许：区 DISTRICT（`areas` 中有区代码）、区域 AREA
              （`areas` 及其下级）、单位 UNIT（`unit`）、本人 OWN（`sub`）。 The registry limits the scope of persons, the token that
              of machines and members; an empty claim allows nothing. The code of the
              district in `areas` means all areas. Lists, counts and single answers are narrowed to the scope; a number
              outside of it is answered like an unknown one.
            - 接入系统上报的渠道由令牌的 `channels` 限定；采集员、受理员按角色。 A client reports on the `channels` of its token,
              collectors and call-takers on those of their role (INT-1b). Files of the past (`past`) are for the operator.

            | 操作 Operation | 谁 Who |
            |---|---|
            """;

    /** An operation as the page lists it. */
    private record Operation(String path, String method, String who) {
        String line() {
            return "| `%s %s` | %s |\n".formatted(method, path, who);
        }
    }

    @Test
    @DisplayName("每个操作都声明谁可以做 (SEC-1a)")
    void every_operation_declares_who_may_call_it() {
        assertThat(operations(SERVICES).filter(one -> AccessRule.of(one).isEmpty()))
                .isEmpty();
        assertThat(operations(SERVICES)).hasSizeGreaterThan(80);
    }

    @Test
    void an_operation_that_declares_nothing_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(UndeclaredOperation.class);
        assertThat(operations(planted).filter(one -> AccessRule.of(one).isEmpty()))
                .hasSize(1);
    }

    @Test
    @DisplayName("不用登录的操作只在公开地址下 (SEC-1a)")
    void an_operation_that_needs_no_token_is_below_an_open_address() {
        assertThat(lines().filter(one -> one.who().equals(who(AllowAll.Callers.EVERYBODY))))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path()).contains("/v1/open/"));
    }

    @Test
    @DisplayName("权限页与声明一致 (SEC-1)")
    void the_page_lists_exactly_the_declarations_of_the_operations() throws IOException {
        String page = HEAD
                + lines().distinct()
                        .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                        .map(Operation::line)
                        .collect(Collectors.joining());
        Files.writeString(MADE, page);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("review and copy deploy/rehearsal/target/access.md to docs/access.md")
                .isEqualTo(page);
    }

    @Test
    @DisplayName(
            "每个命令只对列名的角色开放：受理员、值班长、派遣员、单位联络员、处置员、审批人、核查员、质检员、回访员、督查员、仲裁人、清单管理员、清单审批人、运维员、审计员、采集员、群主、报到党员、区域负责人 (ORG-4d)")
    void each_command_is_open_to_named_roles_only() {
        assertThat(Stream.of(Role.values())
                        .filter(role -> role != Role.CLIENT && role != Role.PLATFORM)
                        .map(Role::code))
                .containsExactlyInAnyOrder(
                        "call-taker",
                        "duty-leader",
                        "dispatcher",
                        "unit-liaison",
                        "handler",
                        "approver",
                        "verifier",
                        "quality-inspector",
                        "call-back",
                        "supervisor",
                        "arbiter",
                        "registry-keeper",
                        "registry-approver",
                        "operator",
                        "auditor",
                        "collector",
                        "group-owner",
                        "member",
                        "area-leader");
        assertThat(lines().filter(one -> !one.method().equals("GET")).filter(one -> !QUESTIONS.contains(one.path())))
                .hasSizeGreaterThan(40)
                .allSatisfy(one -> assertThat(one.who())
                        .isNotIn(who(AllowAll.Callers.SIGNED_IN), who(AllowAll.Callers.EVERYBODY), ""));
    }

    private static Stream<Method> operations(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.isMetaAnnotatedWith(Controller.class))
                .map(JavaClass::reflect)
                .flatMap(one -> Stream.of(one.getDeclaredMethods()))
                .filter(one -> AnnotatedElementUtils.hasAnnotation(one, RequestMapping.class));
    }

    /** All operations except the page of failures, whose address is a setting. */
    private static Stream<Operation> lines() {
        return operations(SERVICES)
                .flatMap(AccessPageTest::lines)
                .filter(one -> !one.path().startsWith("$"));
    }

    private static Stream<Operation> lines(Method operation) {
        RequestMapping own = AnnotatedElementUtils.getMergedAnnotation(operation, RequestMapping.class);
        RequestMapping shared =
                AnnotatedElementUtils.getMergedAnnotation(operation.getDeclaringClass(), RequestMapping.class);
        String who = AccessRule.of(operation).map(AccessPageTest::who).orElse("");
        return own == null
                ? Stream.empty()
                : Stream.of(own.method())
                        .map(RequestMethod::name)
                        .map(method -> new Operation(path(shared) + path(own), method, who));
    }

    private static String path(@Nullable RequestMapping mapping) {
        return Optional.ofNullable(mapping).stream()
                .flatMap(one -> Stream.of(one.path()))
                .findFirst()
                .orElse("");
    }

    private static String who(AccessRule rule) {
        return switch (rule) {
            case AccessRule.ByRight(Right right) -> who(right);
            case AccessRule.ByCallers(AllowAll.Callers callers) -> who(callers);
        };
    }

    private static String who(AllowAll.Callers callers) {
        return switch (callers) {
            case EVERYBODY -> "任何人 everybody";
            case SIGNED_IN -> "已登录者 everybody who is signed in";
            case BY_COMMAND_TABLE -> "按 by [commands.md](commands.md)";
        };
    }

    private static String who(Right right) {
        Map<Scope, List<String>> roles = new LinkedHashMap<>();
        right.grants()
                .forEach(grant -> roles.computeIfAbsent(grant.scope(), scope -> new ArrayList<>())
                        .add(grant.role().chinese() + " " + grant.role().code()));
        return roles.entrySet().stream()
                .map(one ->
                        String.join(", ", one.getValue()) + " @ " + one.getKey().chinese() + " " + one.getKey())
                .collect(Collectors.joining("; "));
    }
}
