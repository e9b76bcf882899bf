/** The settings of Fenbo on one machine: folder, ports, memory, secrets. */
@NullMarked
package org.fenbo.local.settings;

import org.jspecify.annotations.NullMarked;
