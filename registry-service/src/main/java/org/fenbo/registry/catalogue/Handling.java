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
 * @param collection the rule for each kind of collector; kinds are the district's own words, such as {@code grid}
 * @param confirmation whether somebody looks before it is filed (核实); null: the channel decides
 * @param form code of the form that is filled in; null for none
 * @param evidence what is to be shown at each step, in words
 * @param closing when it may be closed, in words; null when not given
 * @param verifiers roles that may verify it, by their codes; none: the district's rule decides
 * @param onTheSpot kinds of collectors who may settle it on the spot
 * @param stages limits inside the handling, in their order
 */
public record Handling(
        SortedMap<String, CollectionRule> collection,
        @Nullable Boolean confirmation,
        @Nullable String form,
        Map<Step, List<String>> evidence,
        @Nullable String closing,
        List<String> verifiers,
        List<String> onTheSpot,
        List<Stage> stages) {

    /** Nothing is given. */
    public static final Handling NONE =
            new Handling(Collections.emptySortedMap(), null, null, Map.of(), null, List.of(), List.of(), List.of());

    public Handling {
        collection = Collections.unmodifiableSortedMap(new TreeMap<>(collection));
        evidence = evidence.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(evidence));
        verifiers = List.copyOf(verifiers);
        onTheSpot = List.copyOf(onTheSpot);
        stages = List.copyOf(stages);
    }

    /** Whether a kind of collector looks for it. */
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

    /** A step that asks for evidence. */
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

    /** A limit inside the handling (TIME-1): stop 4 working hours, punish 7 working days. */
    public record Stage(String name, TimeLimit limit) {}
}
