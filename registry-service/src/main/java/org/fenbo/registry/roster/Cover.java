package org.fenbo.registry.roster;

/**
 * Who answers for a grid at an instant, and why (ORG-5): the grid's own collector, the collector of a linked grid, or
 * nobody.
 */
public sealed interface Cover {

    /** Code of the grid. */
    String grid();

    /** The grid's own collector is on duty. */
    record Own(String grid, GridAssignment assignment) implements Cover {}

    /**
     * The collector of the first linked grid with a collector on duty substitutes.
     *
     * @param assignment the assignment of the linked grid
     * @param absence why the grid's own collector doesn't answer
     */
    record ByLink(String grid, GridAssignment assignment, Absence absence) implements Cover {}

    /**
     * Nobody answers for the grid. This is an alarm.
     *
     * @param absence why the grid's own collector doesn't answer
     * @param links how many linked grids the grid has; no linked grid has a collector on duty
     */
    record Nobody(String grid, Absence absence, int links) implements Cover {}
}
