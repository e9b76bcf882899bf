package org.fenbo.dispatch.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;

/**
 * What a category demands before a step is done (REG-11j,k), and who does the step.
 *
 * @param evidence the kinds of evidence, by step
 * @param closing the condition for closing a case, in words; empty if there is none
 * @param verifiers the roles that the category names for the verification (REG-11k); empty if it names none
 * @param closers the roles that close a case of the category's grade (REG-11e); empty if the duty leader does
 * @param closedByRule whether the platform closes a case as solved when its work is verified (CASE-13d)
 * @param centreVerifies whether a verifier of a centre may verify by photo or phone (CASE-13b)
 */
public record Demands(
        Map<Step, List<String>> evidence,
        Optional<String> closing,
        List<Role> verifiers,
        boolean centreVerifies,
        List<Role> closers,
        boolean closedByRule) {
    /** A category that demands nothing. */
    public static final Demands NONE = new Demands(Map.of(), Optional.empty());

    /** A category that names nobody for a step. */
    public Demands(Map<Step, List<String>> evidence, Optional<String> closing) {
        this(evidence, closing, List.of(), true);
    }

    /** A category whose cases the duty leader closes. */
    public Demands(
            Map<Step, List<String>> evidence, Optional<String> closing, List<Role> verifiers, boolean centreVerifies) {
        this(evidence, closing, verifiers, centreVerifies, List.of(), false);
    }

    /** These demands, for a category whose cases these roles close, or the platform. */
    public Demands closedBy(List<Role> roles, boolean rule) {
        return new Demands(evidence, closing, verifiers, centreVerifies, roles, rule);
    }

    /** What separates the kind of an evidence from the address of the photo or file: a colon, Western or Chinese. */
    private static final String AFTER_KIND = ":：";

    public Demands {
        evidence = Map.copyOf(evidence);
        verifiers = List.copyOf(verifiers);
        closers = List.copyOf(closers);
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
