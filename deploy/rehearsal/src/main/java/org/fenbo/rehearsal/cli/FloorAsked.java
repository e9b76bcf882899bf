package org.fenbo.rehearsal.cli;

import java.time.LocalDate;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.replay.Floor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the option {@code --floor} before any process is started. */
final class FloorAsked {
    private FloorAsked() {}

    /**
     * @throws ParameterException if {@code floor} can't be read, or if {@code draftBefore} is missing, because then no
     *     row could be checked
     */
    static Floor of(CommandSpec spec, @Nullable String floor, @Nullable LocalDate draftBefore) {
        if (floor == null) {
            return Floor.NONE;
        }
        if (draftBefore == null) {
            throw new ParameterException(
                    spec.commandLine(), "--floor is checked against the rows from --draft-before on: give both.");
        }
        try {
            return Floor.parse(floor);
        } catch (PlainError e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
