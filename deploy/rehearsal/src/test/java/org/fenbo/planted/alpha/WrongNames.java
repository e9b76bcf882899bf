package org.fenbo.planted.alpha;

/** Each forbidden word, at the end of a name and inside one. */
final class WrongNames {
    private WrongNames() {}

    static final class ReportImpl {}

    static final class CaseManager {}

    static final class OrderHelper {}

    static final class DateUtil {}

    static final class DateUtils {}

    static final class CaseDTO {}

    static final class CaseDto {}

    static final class CaseEntity {}

    static final class EventProcessor {}

    static final class CaseManagerOfStreets {}

    /** Allowed: the word is part of another one. */
    static final class Implement {}
}
