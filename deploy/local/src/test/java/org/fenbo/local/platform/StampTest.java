package org.fenbo.local.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("up 用一句话拒绝其他构建版本的数据目录")
class StampTest {

    @TempDir
    Path home;

    private Path folder = Path.of(".");
    private Stamp stamp = new Stamp(LocalSettings.usual(Path.of("."), folder));

    @BeforeEach
    void choosePlace() throws IOException {
        folder = home.resolve(".fenbo");
        stamp = new Stamp(LocalSettings.usual(home, folder));
        migration("intake-service", "create table report (number text)");
    }

    @Test
    void a_folder_with_data_of_the_same_build_is_accepted() throws IOException {
        stamp.check();
        data();
        assertThatCode(stamp::check).doesNotThrowAnyException();
    }

    @Test
    void a_folder_of_another_build_is_refused_in_one_sentence_with_the_remedy() throws IOException {
        stamp.check();
        data();
        migration("intake-service", "create table report (number text, since timestamptz)");
        assertThatThrownBy(stamp::check)
                .isInstanceOf(PlainError.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("./fenbo up --folder FOLDER")
                .hasMessageContaining("remove this one");
    }

    @Test
    void a_folder_with_data_and_no_stamp_is_refused() throws IOException {
        data();
        assertThatThrownBy(stamp::check).isInstanceOf(PlainError.class).hasMessageContaining("of another build");
    }

    private void data() throws IOException {
        Files.createDirectories(folder.resolve("data/postgresql"));
    }

    private void migration(String module, String text) throws IOException {
        var file = home.resolve(module).resolve("target/classes/db/intake/V100__intake.sql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
