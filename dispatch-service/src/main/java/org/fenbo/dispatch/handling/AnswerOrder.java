package org.fenbo.dispatch.handling;

import java.time.InstantSource;
import java.util.List;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderCommand;
import org.fenbo.dispatch.casefile.Refusal;
import org.fenbo.dispatch.casefile.Verdict;

/** A unit says what it did (反馈). */
public final class AnswerOrder {
    private final InstantSource clock;

    public AnswerOrder(InstantSource clock) {
        this.clock = clock;
    }

    /** Answers an order in work; the collector of the matter may not handle it (CASE-6, CASE-13). */
    public Verdict with(OrderCommand command, String result, List<String> evidence, CaseFile file) {
        if (command.officer().equals(file.matter().collector())) {
            return Verdict.refused(new Refusal.CollectorMayNotHandle(command.officer()));
        }
        return command.on(
                file,
                order -> order instanceof Order.InWork work
                        ? Verdict.happened(work.answeredBy(command.officer(), result, evidence, clock.instant()))
                        : file.notNow());
    }
}
