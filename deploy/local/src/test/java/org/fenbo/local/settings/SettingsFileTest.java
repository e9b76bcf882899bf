package org.fenbo.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void settings_with_chinese_characters_are_read_back_as_they_were_written() {
        var settings = LocalSettings.usual(Path.of("/分拨 平台"), folder.resolve("数据 一"))
                .with(Ports.free())
                .with(Map.of("fenbo.events.linger", "7ms"));
        SettingsFile.write(settings);
        assertThat(SettingsFile.read(settings.folder())).isEqualTo(settings);
    }

    @Test
    void a_secret_is_made_once_and_kept() {
        var secrets = new Secrets(folder);
        assertThat(secrets.password("one")).hasSize(32).isEqualTo(secrets.password("one"));
        assertThat(secrets.password("two")).isNotEqualTo(secrets.password("one"));
    }

    @Test
    void a_district_that_is_not_six_digits_is_refused() {
        assertThatThrownBy(() -> new LocalSettings(
                        folder, folder, Ports.usual(), "4403", ZoneId.of("Asia/Shanghai"), Memory.usual(), Map.of()))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("six digits");
    }

    @Test
    @DisplayName("某个服务的配置项只交给该服务；其他服务遇到未知的配置项会拒绝启动")
    void a_setting_of_one_service_is_given_to_that_service_only() {
        var settings = LocalSettings.usual(folder, folder)
                .with(Map.of("fenbo.intake.upload.patience", "7s", "fenbo.web.most-at-once", "7"));
        assertThat(settings.argumentsFor(Service.INTAKE))
                .contains("--fenbo.intake.upload.patience=7s", "--fenbo.web.most-at-once=7");
        assertThat(settings.argumentsFor(Service.DISPATCH))
                .contains("--fenbo.web.most-at-once=7")
                .noneMatch(argument -> argument.startsWith("--fenbo.intake."));
    }

    @Test
    void free_ports_are_all_different() {
        assertThat(Ports.free().numbers().values()).doesNotHaveDuplicates();
    }
}
