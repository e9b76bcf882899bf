/**
 * Who answers for a grid at an instant, and who substitutes while the grid's own collector is off duty (值班排班): ORG-5.
 */
@NullMarked
package org.fenbo.registry.roster;

import org.jspecify.annotations.NullMarked;
