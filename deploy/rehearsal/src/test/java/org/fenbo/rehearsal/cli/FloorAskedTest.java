package org.fenbo.rehearsal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A floor that can't be checked is refused before any process is started. */
class FloorAskedTest {
    private static final int USAGE = 2;
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"replay", "rehearse"})
    @DisplayName("R26 只给 --floor 不给 --draft-before: 没有可比的行, 拒绝执行")
    void a_floor_without_the_option_draft_before_is_refused(String command) {
        assertThat(execute(command, "--floor", "0.70,0.85,0.347,0.935", "past.csv"))
                .isEqualTo(USAGE);
        assertThat(err.toString()).startsWith("--floor is checked against the rows from --draft-before on: give both.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"replay", "rehearse"})
    @DisplayName("R26 --floor 写错, 拒绝执行")
    void a_floor_that_is_not_four_shares_is_refused(String command) {
        assertThat(execute(command, "--draft-before", "2026-03-01", "--floor", "0.70,0.85,x,0.935", "past.csv"))
                .isEqualTo(USAGE);
        assertThat(err.toString()).startsWith("The floor is four shares such as 0.70,0.85,0.347,0.935, not");
    }

    private int execute(String command, String... arguments) {
        return new CommandLine(command.equals("replay") ? new ReplayCommand() : new RehearseCommand())
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
