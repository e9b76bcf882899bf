/** What the casebook hears: filed reports and what became of their cases. */
@NullMarked
package org.fenbo.registry.casebook.events;

import org.jspecify.annotations.NullMarked;
