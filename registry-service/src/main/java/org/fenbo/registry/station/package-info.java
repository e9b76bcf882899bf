/** The services at the public service stations of the communities (REG-19). */
@NullMarked
package org.fenbo.registry.station;

import org.jspecify.annotations.NullMarked;
