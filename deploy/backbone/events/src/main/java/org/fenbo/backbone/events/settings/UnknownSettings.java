package org.fenbo.backbone.events.settings;

import java.util.List;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Words;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Keys that no record of settings claims. */
public final class UnknownSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An unknown key. */
    record One(String name, Words place, String nearest) {
        @Override
        public String toString() {
            return "未知配置项 %s（来自%s），最接近的是 %s。 Unknown setting %s (from %s); the nearest known one is %s."
                    .formatted(name, place.chinese(), nearest, name, place.english(), nearest);
        }
    }

    UnknownSettings(List<One> all) {
        super(all.stream().map(One::toString).collect(Collectors.joining("\n")));
    }

    /** Writes the message at the end of the log, without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnknownSettings> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnknownSettings failure) {
            return new FailureAnalysis(
                    failure.getMessage(),
                    "改正或删除该配置项；全部配置项见 docs/settings.md。 Correct or remove it; docs/settings.md lists all settings.",
                    failure);
        }
    }
}
