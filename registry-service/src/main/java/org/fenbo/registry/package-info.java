/** The registry service (职责清单): which unit is responsible for which matter, in which area and at which time. */
@NullMarked
package org.fenbo.registry;

import org.jspecify.annotations.NullMarked;
