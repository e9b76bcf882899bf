package org.fenbo.dispatch.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Refusal;

/**
 * What a category demands before a step is done (REG-11j,k).
 *
 * @param evidence the kinds of evidence, by step
 * @param closing the condition for closing a case, in words; empty if there is none
 */
public record Demands(Map<Step, List<String>> evidence, Optional<String> closing) {
    /** A category that demands nothing. */
    public static final Demands NONE = new Demands(Map.of(), Optional.empty());

    /** What separates the kind of an evidence from the address of the photo or file: a colon, Western or Chinese. */
    private static final String AFTER_KIND = ":：";

    public Demands {
        evidence = Map.copyOf(evidence);
    }

    /** A step that can demand evidence. */
    public enum Step {
        ANSWER,
        VERIFY
    }

    /** The kinds of evidence that a step demands. */
    public List<String> of(Step step) {
        return evidence.getOrDefault(step, List.of());
    }

    /**
     * Refuses a step without the evidence that it demands.
     *
     * @param given kind and address of each photo or file, for example {@code 整改后同角度照片:sha256-9f86d081}
     */
    public Optional<Refusal> refusal(Step step, List<String> given) {
        List<String> missing = of(step).stream()
                .filter(kind -> given.stream().noneMatch(one -> isOf(kind, one)))
                .toList();
        return DispatchCode.EVIDENCE_MISSING
                .when(!missing.isEmpty(), String.join("、", missing))
                .map(refusal -> refusal.at("evidence"));
    }

    /** Whether an evidence has this kind and names a photo or file. */
    private static boolean isOf(String kind, String evidence) {
        return evidence.length() > kind.length()
                && evidence.startsWith(kind)
                && AFTER_KIND.indexOf(evidence.charAt(kind.length())) >= 0
                && !evidence.substring(kind.length() + 1).isBlank();
    }
}
