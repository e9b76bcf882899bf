/** The settings of one machine's Fenbo: folder, ports, memory, secrets. */
@NullMarked
package org.fenbo.local.settings;

import org.jspecify.annotations.NullMarked;
