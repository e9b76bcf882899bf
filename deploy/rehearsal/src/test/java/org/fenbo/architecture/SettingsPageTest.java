package org.fenbo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.settings.Limits;
import org.fenbo.backbone.events.settings.Meaning;
import org.fenbo.backbone.events.settings.SettingKey;
import org.fenbo.backbone.web.identity.RightsSource;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * The committed page of settings is generated from the records, so the reviewer of a changed default sees it as a
 * change of the page.
 */
class SettingsPageTest {
    static final Path PAGE = Path.of("../../docs/settings.md");
    private static final Path MADE = Path.of("target/settings.md");

    private static final String HEAD = """
            # 配置项 · Settings

            This page is made from the records of settings; a test compares the two. 本页由配置记录生成，测试比对两者。

            - Every key may be given in a file, on the command line (`--fenbo.web.most-at-once=64`) or as an environment variable:
              capitals, `_` for a dot, nothing for a dash (`FENBO_WEB_MOSTATONCE=64`).
              每个配置项都可写在文件、命令行或环境变量里；环境变量用大写，点换成下划线，去掉连字符。
            - If a key under `fenbo` is not on this page, the service doesn't start. The message names the most similar key of this
              page.
              以 `fenbo` 开头而不在本页的配置项会使服务无法启动，提示中会给出最接近的配置项。
            - Secrets come from files (`password-file`) or the environment. None has a default.
              口令与密钥来自文件或环境变量，没有默认值。
            - `fenbo.home`, `fenbo.logs`, `fenbo.run`, `fenbo.seed`, `fenbo.test.*` and `FENBO_ORIGIN` are flags of the start
              script, the tests and the console's development server, not settings of a service.
            """;

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(boolean.class, "是否 true/false"),
            Map.entry(int.class, "整数 number"),
            Map.entry(long.class, "整数 number"),
            Map.entry(Duration.class, "时长 duration"),
            Map.entry(Period.class, "期间 period"),
            Map.entry(DataSize.class, "大小 size"),
            Map.entry(URI.class, "地址 address"),
            Map.entry(ZoneId.class, "时区 time zone"),
            Map.entry(String.class, "文本 text"),
            Map.entry(RightsSource.class, "选择 choice"),
            Map.entry(List.class, "列表 list"),
            Map.entry(Map.class, "按名称 by name"));

    @Test
    void the_page_of_settings_is_generated_from_the_records() throws IOException {
        var page = HEAD
                + SettingsRecords.all().stream().map(SettingsPageTest::section).collect(Collectors.joining());
        Files.writeString(MADE, page);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("review and copy deploy/rehearsal/target/settings.md to docs/settings.md")
                .isEqualTo(page);
    }

    private static String section(Class<?> settings) {
        var meaning = Objects.requireNonNull(settings.getAnnotation(Meaning.class), settings.getName());
        var owner = SettingsRecords.owner(settings);
        return """

                ## `%s` %s · %s

                %s

                | 配置项 Key | 类型 Type | 默认 Default | 限制 Limits | 含义 Meaning |
                |---|---|---|---|---|
                %s""".formatted(
                        SettingKey.prefix(settings),
                        meaning.zh(),
                        meaning.en(),
                        owner.equals("backbone") ? "所有服务 every service" : "`%s`".formatted(owner),
                        SettingKey.of(settings).map(SettingsPageTest::line).collect(Collectors.joining()));
    }

    private static String line(SettingKey key) {
        var meaning = Objects.requireNonNull(key.parameter().getAnnotation(Meaning.class), key.name());
        return "| `%s` | %s | %s | %s | %s。 %s |\n"
                .formatted(
                        key.name(),
                        Objects.requireNonNull(TYPES.get(key.parameter().getType()), key.name()),
                        key.usual().map(SettingsPageTest::code).orElse("必填 required"),
                        SettingsRecords.limits(key).stream()
                                .map(SettingsPageTest::limit)
                                .collect(Collectors.joining(", ")),
                        meaning.zh(),
                        meaning.en());
    }

    private static String limit(Annotation limit) {
        return switch (limit) {
            case Limits given -> code(given.min()) + " – " + code(given.max());
            case NotBlank _, NotEmpty _ -> "不能空 not empty";
            case Pattern given -> code(given.regexp());
            case Size given -> "≥ %d 个字符 characters".formatted(given.min());
            default -> throw new IllegalStateException("how is " + limit + " written?");
        };
    }

    private static String code(String text) {
        return text.isEmpty() ? "空 empty" : "`" + text.replace("|", "\\|") + "`";
    }
}
