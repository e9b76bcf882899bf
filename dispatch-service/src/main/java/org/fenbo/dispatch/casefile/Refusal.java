package org.fenbo.dispatch.casefile;

import java.util.List;

/** Why a command was refused. */
public sealed interface Refusal {

    /** The state doesn't allow it; these are the commands it allows. */
    record NotNow(String state, List<String> possible) implements Refusal {}

    /** The case has no order of that number. */
    record NoSuchOrder(int order) implements Refusal {}

    /** The order lies with another unit than the officer's. */
    record NotYourUnit(UnitCode unit) implements Refusal {}

    /** 采办分离: whoever handled the matter may not verify it (CASE-6). */
    record HandlerMayNotVerify(OfficerId handler) implements Refusal {}

    /** 采办分离: whoever reported the matter as a collector may not handle it (CASE-6). */
    record CollectorMayNotHandle(OfficerId collector) implements Refusal {}

    /** A unit may return a case once (CASE-5). */
    record ReturnedBefore(UnitCode unit) implements Refusal {}

    /** What came by first contact can't be returned (CASE-4). */
    record FirstContactStays(UnitCode unit) implements Refusal {}

    /** The unit gave the case back with good reason; the centre agreed. */
    record UnitReturnedIt(UnitCode unit) implements Refusal {}
}
