/** Who answers for a grid at any instant, and who covers while that person is off duty (值班排班): ORG-5. */
@NullMarked
package org.fenbo.registry.roster;

import org.jspecify.annotations.NullMarked;
