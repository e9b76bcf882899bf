package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.admission.Admission;

/**
 * The admission that ended last before a list comes into force. A refusal names it, because its renewal is then the
 * usual remedy (REG-9).
 *
 * @param admission empty if none has ended
 */
record EndedAdmission(Optional<Admission> admission) {
    private static final Words NOTHING = new Words("", "");
    private static final Words ENDED = new Words("：准入 %s 已于 %s 到期", ": admission %s ended on %s");
    private static final Comparator<Admission> LATEST =
            Comparator.comparing(ended -> ended.validity().until(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** @param day the first day on which the list is in force */
    static EndedAdmission of(List<Admission> admissions, LocalDate day) {
        return new EndedAdmission(
                admissions.stream().filter(one -> isOver(one, day)).max(LATEST));
    }

    private static boolean isOver(Admission admission, LocalDate day) {
        LocalDate until = admission.validity().until();
        return until != null && until.isBefore(day);
    }

    /** The end of a sentence that names the admission; nothing if none has ended. */
    Words named() {
        return admission
                .map(ended -> ENDED.with(
                        List.of(ended.code(), String.valueOf(ended.validity().until()))))
                .orElse(NOTHING);
    }

    /** What to do: one remedy if an admission has ended, the other if none has. */
    Words remedy(Words ifEnded, Words otherwise) {
        return admission.isPresent() ? ifEnded : otherwise;
    }
}
