package org.fenbo.planted.alpha;

/** Names that contain the forbidden words, at the end and in the middle. */
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

    /** Allowed: the forbidden word is only a part of a longer word. */
    static final class Implement {}
}
