package org.fenbo.dispatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.routing.FixedRouting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks that the committed page of commands equals the page that is generated from the table. So every change of the
 * table is visible in the review as a change of the page.
 */
class CommandPageTest {
    private static final Path PAGE = Path.of("../docs/commands.md");
    private static final Path MADE = Path.of("target/commands.md");

    private static final String HEAD = """
            # 案件命令 · Commands on a case

            `POST /dispatch/v1/cases/{number}/{address}`. This page is made from the command table (`CaseCommands`); a test
            compares the two. 本页由命令表生成，测试比对两者。

            - 目标状态 (target): the state in which the command is possible.
            - 谁 (who): the role, and the scope in which it holds. Nobody else may, and an empty claim allows nothing.
            - 待办 (task): somebody is expected to do it when the target is present.
            - 审批 (approval): it becomes a request of this kind if the district's matrix names an approver (CASE-18).

            | 地址 Address | 目标状态 Target | 谁 Who | 待办 Task | 审批 Approval | 字段 Fields |
            |---|---|---|---|---|---|
            """;

    @Test
    @DisplayName("命令页与命令表一致 (CASE-1)")
    void the_page_of_commands_agrees_with_the_table() throws IOException {
        CommandTable<CaseFile, CaseEvent> table =
                CaseCommands.of(People.REACH, People.APPROVING, FixedRouting.EMPTY, (matter, at) -> List.of(), of -> 1);
        String page = HEAD + table.rows().stream().map(CommandPageTest::line).collect(Collectors.joining())
                + "\n可查看案件的还有 (also readable by): " + who(table.readers()) + "\n";
        Files.writeString(MADE, page);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("review and copy dispatch-service/target/commands.md to docs/commands.md")
                .isEqualTo(page);
    }

    private static String line(Command<CaseFile, ?, ?, CaseEvent> row) {
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        Command.address(row.at(), row.verb()),
                        row.state(),
                        who(row.right()),
                        row.task() ? "是 yes" : "",
                        row.approval().isEmpty() ? "" : "`" + row.approval() + "`",
                        fields(row.body()));
    }

    private static String who(Right right) {
        return right.grants().stream()
                .map(grant -> "%s %s @ %s %s"
                        .formatted(
                                grant.role().chinese(),
                                grant.role().code(),
                                grant.scope().chinese(),
                                grant.scope()))
                .collect(Collectors.joining(", "));
    }

    private static String fields(Class<?> body) {
        return Stream.of(body.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
