package org.fenbo.dispatch.casefile;

/** Why a unit has an order: part of the fact, so that it can be told for ever. */
public sealed interface Responsibility {

    /** A duty of the registry sent it by itself. */
    record ByDuty(String duty, int revision) implements Responsibility {}

    /** A person of a centre decided. */
    record ByDecision(OfficerId decidedBy, String reason) implements Responsibility {}

    /** No duty covers it; whoever it was put on has it and can't return it (首问负责, CASE-4). */
    record ByFirstContact(OfficerId decidedBy, String reason) implements Responsibility {}
}
