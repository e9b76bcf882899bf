/**
 * Revisions of the registry (版本). One officer writes a revision, and another officer approves it. A revision comes into
 * force at an instant (REG-3).
 */
@NullMarked
package org.fenbo.registry.revision;

import org.jspecify.annotations.NullMarked;
