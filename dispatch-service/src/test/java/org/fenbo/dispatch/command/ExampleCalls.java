package org.fenbo.dispatch.command;

import java.util.Objects;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Place;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;

/** Calls of all commands with example bodies. */
public final class ExampleCalls {

    /** The table of all commands, with a registry, officers and links for which the examples are made. */
    public static final CommandTable<CaseFile, CaseEvent> TABLE = CommandMatrixTest.TABLE;

    private ExampleCalls() {}

    /**
     * All calls of a caller: each command with each example body, at each place of the command and at one place that
     * does not exist.
     */
    public static Stream<Call> of(CommandTable<CaseFile, CaseEvent> table, CaseFile file, Caller caller) {
        return table.rows().stream()
                .flatMap(row -> Stream.concat(paths(table, row, file), Stream.of("orders/9"))
                        .flatMap(path -> Objects.requireNonNull(CommandMatrixTest.EXAMPLES.get(row.verb())).stream()
                                .map(body -> new Call(path, row.verb(), caller, body, null))));
    }

    private static <T, B> Stream<String> paths(
            CommandTable<CaseFile, CaseEvent> table, Command<CaseFile, T, B, CaseEvent> row, CaseFile file) {
        return row.places().apply(file, table.reach().apply(file)).map(Place::path);
    }
}
