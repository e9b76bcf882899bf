package org.fenbo.registry.roster;

/** Who answers for a grid at an instant, and why (ORG-5): exactly one of its own collector, a linked grid's, nobody. */
public sealed interface Cover {

    /** Code of the grid asked about. */
    String grid();

    /** Its own collector is on duty. */
    record Own(String grid, GridAssignment assignment) implements Cover {}

    /**
     * The collector of a linked grid substitutes; no linked grid before it in the list has one on duty.
     *
     * @param assignment that of the linked grid
     * @param absence why its own collector doesn't answer
     */
    record ByLink(String grid, GridAssignment assignment, Absence absence) implements Cover {}

    /**
     * Nobody answers: an alarm.
     *
     * @param absence why its own collector doesn't
     * @param links how many linked grids were asked in vain
     */
    record Nobody(String grid, Absence absence, int links) implements Cover {}
}
