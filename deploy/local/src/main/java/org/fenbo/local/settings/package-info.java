/** What one machine's Fenbo is told: folder, ports, memory, secrets. */
@NullMarked
package org.fenbo.local.settings;

import org.jspecify.annotations.NullMarked;
