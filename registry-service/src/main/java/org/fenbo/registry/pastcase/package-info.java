/** The cases that this service has read from events, and the units that handled these cases (REG-7, REG-10). */
@NullMarked
package org.fenbo.registry.pastcase;

import org.jspecify.annotations.NullMarked;
