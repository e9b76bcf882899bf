package org.fenbo.dispatch.casefile.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.Actor;
import org.fenbo.backbone.events.Origin;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.events.log.Streams.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFiles;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Refusal;
import org.fenbo.dispatch.casefile.Signature;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Case files in the service's event log. */
public final class CaseFileStore implements CaseFiles {
    private final Streams<CaseFile, CaseEvent> streams;

    public CaseFileStore(
            org.fenbo.backbone.events.log.EventLog log, TransactionTemplate transaction, CaseAggregate kind) {
        this.streams = new Streams<>(log, transaction, kind);
    }

    @Override
    public Outcome change(CaseNumber number, @Nullable Long expected, Signature signature, Decision decision) {
        Heard heard = new Heard();
        Optional<Changed<CaseFile, CaseEvent>> changed =
                streams.change(number.value(), origin(signature), (file, sequence) -> {
                    heard.clear();
                    if (file == null) {
                        return List.of();
                    }
                    heard.stale = expected != null && expected != sequence;
                    return heard.stale ? List.of() : heard.events(decision.on(file));
                });
        if (changed.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (heard.stale) {
            return new Outcome.Stale(changed.get().sequence());
        }
        return heard.refusal != null
                ? new Outcome.Refused(heard.refusal)
                : new Outcome.Changed(
                        new Current(changed.get().state(), changed.get().sequence()));
    }

    @Override
    public void changeAll(Map<CaseNumber, Signed> openings) {
        Map<String, Streams.Asked<CaseFile, CaseEvent>> asked = new LinkedHashMap<>();
        openings.forEach((number, signed) -> asked.put(
                number.value(),
                new Streams.Asked<>(
                        origin(signed.signature()),
                        (file, sequence) -> new Heard().events(signed.opening().on(file)))));
        streams.changeAll(asked);
    }

    @Override
    public Optional<Current> find(CaseNumber number) {
        return streams.find(number.value()).map(found -> new Current(found.state(), found.sequence()));
    }

    private static Origin origin(Signature signature) {
        UnitCode unit = signature.unit();
        Actor actor =
                new Actor(signature.officer().value(), unit == null ? null : unit.value(), signature.role(), null);
        String trace = signature.trace();
        return new Origin(actor, signature.cause(), trace == null ? Traces.current() : trace);
    }

    /** What a decision said the last time it was asked; it is asked again when somebody was quicker. */
    private static final class Heard {
        private @Nullable Refusal refusal;
        private boolean stale;

        void clear() {
            refusal = null;
            stale = false;
        }

        List<CaseEvent> events(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Happened happened -> happened.events();
                case Verdict.Refused refused -> {
                    refusal = refused.refusal();
                    yield List.of();
                }
            };
        }
    }
}
