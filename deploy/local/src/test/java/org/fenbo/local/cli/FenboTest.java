package org.fenbo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FenboTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void every_command_explains_itself() {
        for (var name : Fenbo.commandLine().getSubcommands().keySet()) {
            assertThat(execute(name, "--help")).as(name).isZero();
            assertThat(out.toString()).contains("Usage: fenbo " + name);
        }
    }

    @Test
    void what_a_person_can_put_right_is_one_plain_line() {
        assertThat(execute("token", "dispatcher", "--folder", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("fenbo: Nothing was ever started in")
                .hasLineCount(1);
    }

    private int execute(String... arguments) {
        return Fenbo.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
