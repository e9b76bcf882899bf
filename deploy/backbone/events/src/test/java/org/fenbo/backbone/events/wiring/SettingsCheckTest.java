package org.fenbo.backbone.events.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fenbo.backbone.events.clients.DemoSettings;
import org.fenbo.backbone.events.clients.KafkaSettings;
import org.fenbo.backbone.events.clients.PostgresSettings;
import org.fenbo.backbone.events.clients.RedisSettings;
import org.fenbo.backbone.events.settings.UnknownSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Starts a small service with settings from each kind of source. */
@DisplayName("有未知的 fenbo 配置项则不能启动")
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {
    private static final String NEAREST = "fenbo.probe.most-at-once";

    @TempDir
    Path folder;

    private final StandardEnvironment environment = new StandardEnvironment();

    @ConfigurationProperties(prefix = "fenbo.probe", ignoreUnknownFields = false)
    record ProbeSettings(
            @DefaultValue("1") int mostAtOnce,
            @DefaultValue({}) List<String> names,
            @DefaultValue Map<String, String> keys) {}

    @Configuration
    @EnableConfigurationProperties({
        DemoSettings.class,
        EventSettings.class,
        KafkaSettings.class,
        PostgresSettings.class,
        RedisSettings.class,
        ProbeSettings.class
    })
    static class Probe {
        @Bean
        static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
            return new SettingsCheck(environment);
        }
    }

    @BeforeEach
    void the_machine_has_no_settings_of_its_own() {
        variables(Map.of());
        flags(Map.of("fenbo.demo", "true", "fenbo.events.service", "dispatch"));
    }

    @Test
    @DisplayName("命令行中的未知配置项：写明该项、来源和最接近的已知项")
    void an_unknown_key_of_the_command_line_is_named_with_the_nearest_known_key() {
        refused(
                () -> start("--fenbo.probe.most-at-onse=2"),
                "未知配置项 fenbo.probe.most-at-onse（来自命令行），最接近的是 " + NEAREST + "。",
                "Unknown setting fenbo.probe.most-at-onse (from the command line); the nearest known one is "
                        + NEAREST);
    }

    @Test
    @DisplayName("配置文件中的未知配置项：写明文件和行号")
    void an_unknown_key_of_a_file_is_named_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("probe.yaml"), "fenbo:\n  probe:\n    atOnce: 2\n");
        refused(
                () -> start("--spring.config.location=file:" + file),
                "fenbo.probe.atOnce",
                "probe.yaml] - 3:13",
                NEAREST);
    }

    @Test
    @DisplayName("环境变量中的未知配置项")
    void an_unknown_environment_variable_is_named() {
        variables(Map.of("FENBO_PROBE_MOST_AT_ONSE", "2"));
        refused(this::start, "FENBO_PROBE_MOST_AT_ONSE", "环境变量", "an environment variable", NEAREST);
    }

    @Test
    @DisplayName("Java 参数中的未知配置项")
    void an_unknown_java_flag_is_named() {
        flags(Map.of("fenbo.demo", "true", "fenbo.prob.most-at-once", "2"));
        refused(this::start, "the Java flag -Dfenbo.prob.most-at-once", NEAREST);
    }

    @Test
    @DisplayName("写错的口令配置项按未知项报告，而不是报告没有口令")
    void a_misspelt_password_is_reported_as_unknown_and_not_as_missing() {
        flags(Map.of("fenbo.events.service", "dispatch"));
        refused(() -> start("--fenbo.postgres.pasword-file=/secret"), "fenbo.postgres.password-file");
    }

    @Test
    void all_unknown_keys_are_named_at_once_and_the_log_ends_with_a_remedy(CapturedOutput log) {
        refused(() -> start("--fenbo.probe.nam=a", "--fenbo.prob.key=b"), "fenbo.probe.names", "fenbo.probe.keys");
        assertThat(log.getAll())
                .contains("APPLICATION FAILED TO START", "改正或删除该配置项", "docs/settings.md lists all settings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fenbo.probe.most-at-once=7",
                "fenbo.probe.mostAtOnce=7",
                "fenbo.probe.names[0]=a",
                "fenbo.probe.names=a,b",
                "fenbo.probe.keys.local=a"
            })
    void a_known_key_is_accepted_in_every_spelling_of_spring(String setting) {
        start("--" + setting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FENBO_PROBE_MOSTATONCE",
                "FENBO_PROBE_MOST_AT_ONCE",
                "FENBO_PROBE_NAMES_0",
                "FENBO_PROBE_KEYS_LOCAL"
            })
    void a_known_variable_is_accepted_in_every_spelling_of_spring(String variable) {
        variables(Map.of(variable, "7"));
        start();
    }

    @Test
    @DisplayName("共用环境中其他服务的配置项不算未知；写在本服务命令行上的算未知")
    void a_setting_of_another_service_is_accepted_only_in_a_shared_environment() {
        variables(Map.of("FENBO_INTAKE_UPLOAD_PATIENCE", "30s", "FENBO_TEST_SERVERS", "docker"));
        start();
        refused(() -> start("--fenbo.intake.upload.patience=30s"), "fenbo.intake.upload.patience");
        variables(Map.of("FENBO_DISPATCH_UPLOAD_PATIENCE", "30s"));
        refused(this::start, "FENBO_DISPATCH_UPLOAD_PATIENCE");
    }

    private static void refused(ThrowingCallable start, String... words) {
        assertThatThrownBy(start).isInstanceOf(UnknownSettings.class).hasMessageContainingAll(words);
    }

    private void variables(Map<String, Object> all) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, all));
    }

    private void flags(Map<String, Object> all) {
        var name = StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new MapPropertySource(name, all));
    }

    private void start(String... arguments) {
        var application = new SpringApplication(Probe.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false);
        application.run(arguments).close();
    }
}
