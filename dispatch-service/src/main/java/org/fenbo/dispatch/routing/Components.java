package org.fenbo.dispatch.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * The components of a revision (部件, REG-16). A case about a component goes to its maintainer, else to its owner. A case
 * about an ownerless component goes to the units that take turns, or a person decides.
 *
 * @param byCode the components by code
 * @param rota the units that take turns, in the order of their turns; empty if a person decides
 */
public record Components(Map<String, Component> byCode, List<String> rota) {
    static final Components NONE = new Components(Map.of(), List.of());
    private static final Words MAINTAINS =
            new Words("清单第 %1$s 版：部件 %2$s（%3$s）由 %4$s 养护", "revision %1$s: %4$s maintains the component %2$s (%3$s)");
    private static final Words OWNS =
            new Words("清单第 %1$s 版：部件 %2$s（%3$s）属 %4$s 所有", "revision %1$s: %4$s owns the component %2$s (%3$s)");
    private static final Words BY_DECISION = new Words(
            "清单第 %1$s 版：部件 %2$s（%3$s）无主，由人研判",
            "revision %1$s: the component %2$s (%3$s) has no owner, so a person decides");
    private static final Words BY_ROTA = new Words(
            "清单第 %1$s 版：部件 %2$s（%3$s）无主，轮值兜底",
            "revision %1$s: the component %2$s (%3$s) has no owner, so units take turns");

    public Components {
        byCode = Map.copyOf(byCode);
        rota = List.copyOf(rota);
    }

    /**
     * A component.
     *
     * @param owner empty if not known
     * @param maintainer empty if the owner maintains the component, or nobody
     */
    public record Component(String code, String name, String owner, String maintainer) {
        private boolean isOwnerless() {
            return owner.isEmpty() && maintainer.isEmpty();
        }
    }

    /**
     * The answer of a component; empty if category and area are to be asked.
     *
     * @param mayAnswer which units may answer; a unit of a street may not if a department took the matter back (REG-17)
     */
    Optional<Answer> answerFor(String code, int revision, Predicate<UnitCode> mayAnswer) {
        Component component = byCode.get(code);
        if (component == null) {
            return Optional.empty();
        }
        return component.isOwnerless()
                ? Optional.of(ownerless(component, revision, mayAnswer))
                : unit(component.maintainer(), mayAnswer)
                        .map(unit -> to(unit, component, revision, MAINTAINS))
                        .or(() -> unit(component.owner(), mayAnswer).map(unit -> to(unit, component, revision, OWNS)));
    }

    private static Optional<UnitCode> unit(String code, Predicate<UnitCode> mayAnswer) {
        return Optional.of(code)
                .filter(given -> !given.isEmpty())
                .map(UnitCode::new)
                .filter(mayAnswer);
    }

    private static Answer to(UnitCode unit, Component component, int revision, Words how) {
        Words why = how.with(List.of(revision, component.code(), component.name(), unit.value()));
        return new Answer.ByComponent(unit, component.code(), revision, why);
    }

    private Answer ownerless(Component component, int revision, Predicate<UnitCode> mayAnswer) {
        List<UnitCode> turns =
                rota.stream().map(UnitCode::new).filter(mayAnswer).toList();
        List<Object> named = List.of(revision, component.code(), component.name());
        return turns.isEmpty()
                ? new Answer.ByDecision(component.code(), revision, List.of(), BY_DECISION.with(named))
                : new Answer.ByRota(component.code(), revision, turns, BY_ROTA.with(named));
    }
}
