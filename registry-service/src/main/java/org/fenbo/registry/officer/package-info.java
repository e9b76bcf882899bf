/** The officers with their units and roles (人员): ORG-4. */
@NullMarked
package org.fenbo.registry.officer;

import org.jspecify.annotations.NullMarked;
