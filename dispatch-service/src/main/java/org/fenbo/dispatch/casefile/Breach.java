package org.fenbo.dispatch.casefile;

import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Named;

/**
 * One person took two parts of a case (采办不分, CASE-6k). It follows from what happened on the case, whatever a policy
 * allowed and whatever the checks of commands refused.
 */
public record Breach(Kind kind, OfficerId officer) {

    /** Which two parts. */
    public enum Kind implements Named {
        /** The collector handled the case. */
        COLLECTOR_HANDLED("采集人办理本案"),
        /** A handler verified the case. */
        HANDLER_VERIFIED("办理人核查本案");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** The breaches on a case up to now. */
    public static Stream<Breach> of(CaseFile file) {
        Orders orders = file.orders();
        Stream<Breach> collected = Optional.ofNullable(file.matter().collector()).stream()
                .filter(orders.handlers()::contains)
                .map(collector -> new Breach(Kind.COLLECTOR_HANDLED, collector));
        Stream<Breach> verified = orders.verifiers().stream()
                .filter(orders.handlers()::contains)
                .map(verifier -> new Breach(Kind.HANDLER_VERIFIED, verifier));
        return Stream.concat(collected, verified);
    }
}
