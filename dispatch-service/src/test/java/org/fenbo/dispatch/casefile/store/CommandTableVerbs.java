package org.fenbo.dispatch.casefile.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.Command.Call;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;

/** The verbs of a command table, for tests that count them. */
final class CommandTableVerbs {

    private CommandTableVerbs() {}

    static Set<String> of(CommandTable<CaseFile, CaseEvent> table) {
        return table.rows().stream().map(Command::verb).collect(Collectors.toSet());
    }

    /** The verb of these calls that was counted least often. */
    static String rarest(List<Call> calls, Map<String, Integer> counted) {
        return calls.stream()
                .map(Call::verb)
                .distinct()
                .min(Comparator.comparingInt(verb -> counted.getOrDefault(verb, 0)))
                .orElseThrow();
    }
}
