package org.fenbo.registry.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * How matters of a category are collected, handled and closed (REG-11).
 *
 * @param collection the rule for each kind of collector; the district names the kinds, for example {@code grid}
 * @param confirmation whether a person confirms a report before it is filed (核实); null if the channel decides
 * @param form code of the form that is filled in; null if there is none
 * @param evidence the evidence that each step requires, in words
 * @param closing the condition for closing a case, in words; null if not given
 * @param verifiers codes of the roles that may verify an order; empty if the district's rule decides
 * @param centreVerifies whether a verifier of a centre may verify by photo or phone; null if the category doesn't state
 *     it, and then the verifier may
 * @param closedByRule whether the platform closes a case as solved when its work is verified (CASE-13d)
 * @param onTheSpot kinds of collectors who may settle a matter on the spot
 * @param stages the stages of handling with their time limits, in order
 */
public record Handling(
        SortedMap<String, CollectionRule> collection,
        @Nullable Boolean confirmation,
        @Nullable String form,
        Map<Step, List<String>> evidence,
        @Nullable String closing,
        List<String> verifiers,
        @Nullable Boolean centreVerifies,
        boolean closedByRule,
        List<String> onTheSpot,
        List<Stage> stages) {

    /** The handling of a category that has no rules. */
    public static final Handling NONE = new Handling(
            Collections.emptySortedMap(), null, null, Map.of(), null, List.of(), null, false, List.of(), List.of());

    /** The handling of a category that doesn't state whether a centre verifies. */
    public Handling(
            SortedMap<String, CollectionRule> collection,
            @Nullable Boolean confirmation,
            @Nullable String form,
            Map<Step, List<String>> evidence,
            @Nullable String closing,
            List<String> verifiers,
            List<String> onTheSpot,
            List<Stage> stages) {
        this(collection, confirmation, form, evidence, closing, verifiers, null, false, onTheSpot, stages);
    }

    public Handling {
        collection = Collections.unmodifiableSortedMap(new TreeMap<>(collection));
        evidence = evidence.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(evidence));
        verifiers = List.copyOf(verifiers);
        onTheSpot = List.copyOf(onTheSpot);
        stages = List.copyOf(stages);
    }

    /** Whether a kind of collector must or may collect matters of a category, or whether only experts collect them. */
    public enum CollectionRule implements Named {
        MUST("必采"),
        MAY("可采"),
        EXPERT_ONLY("专业采集");

        private final String chinese;

        CollectionRule(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** A step that can require evidence. */
    public enum Step implements Named {
        REPORT("上报"),
        ANSWER("处置"),
        VERIFY("核查");

        private final String chinese;

        Step(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** A stage of handling with its time limit (TIME-1), for example 停工 (stop work) within 4 working hours. */
    public record Stage(String name, TimeLimit limit) {}
}
