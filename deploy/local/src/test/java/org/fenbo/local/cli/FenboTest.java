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
    void every_command_prints_its_usage_with_the_option_help() {
        for (var name : Fenbo.commandLine().getSubcommands().keySet()) {
            assertThat(execute(name, "--help")).as(name).isZero();
            assertThat(out.toString()).contains("Usage: fenbo " + name);
        }
    }

    @Test
    void a_fault_that_a_person_can_fix_is_printed_as_one_line() {
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
