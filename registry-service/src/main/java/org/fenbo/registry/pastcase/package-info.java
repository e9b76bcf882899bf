/** The cases that this service knows from events, and the units that handled them (REG-7, REG-10). */
@NullMarked
package org.fenbo.registry.pastcase;

import org.jspecify.annotations.NullMarked;
