package org.fenbo.intake.report;

import java.util.Optional;
import java.util.stream.Stream;

/** What the category of a report is about, as the catalogue states it (REG-11d). */
public enum CategoryNature {
    /** 部件: a thing with an owner who maintains it. */
    COMPONENT,
    /** 事件: something that happens. */
    HAPPENING;

    /** The nature with this code; empty if the catalogue states none, or one that is newer than this service. */
    static Optional<CategoryNature> of(String code) {
        return Stream.of(values()).filter(nature -> nature.name().equals(code)).findFirst();
    }
}
