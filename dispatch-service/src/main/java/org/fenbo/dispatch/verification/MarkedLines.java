package org.fenbo.dispatch.verification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.LineMark;

/**
 * The marks of a verifier on the lines of the rectification standard (REG-19c).
 *
 * @param standard the lines of the category
 * @param marks what the verifier found; each line once
 */
record MarkedLines(List<Guidance.Line> standard, List<LineMark> marks) {

    /** Refused if a line of the standard isn't marked, or if a marked line isn't in the standard. */
    Optional<Refusal> refusal() {
        Set<String> marked = marks.stream().map(LineMark::line).collect(Collectors.toSet());
        Set<String> known = standard.stream().map(Guidance.Line::code).collect(Collectors.toSet());
        String missing = named(line -> !marked.contains(line.code()));
        String unknown =
                marked.stream().filter(line -> !known.contains(line)).sorted().collect(Collectors.joining("、"));
        return DispatchCode.NO_SUCH_LINES
                .when(!unknown.isEmpty(), unknown)
                .or(() -> DispatchCode.LINES_NOT_MARKED.when(!missing.isEmpty(), missing))
                .map(refusal -> refusal.at("lines"));
    }

    /** The lines whose required state isn't reached, by title and code; empty if all are met. */
    String failed() {
        Set<String> failed =
                marks.stream().filter(mark -> !mark.met()).map(LineMark::line).collect(Collectors.toSet());
        return named(line -> failed.contains(line.code()));
    }

    private String named(Predicate<Guidance.Line> which) {
        return standard.stream()
                .filter(which)
                .map(line -> line.title() + "（" + line.code() + "）")
                .collect(Collectors.joining("、"));
    }
}
