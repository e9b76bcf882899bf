/** What this service knows of cases from events: which ones there were, and who handled them (REG-7, REG-10). */
@NullMarked
package org.fenbo.registry.pastcase;

import org.jspecify.annotations.NullMarked;
