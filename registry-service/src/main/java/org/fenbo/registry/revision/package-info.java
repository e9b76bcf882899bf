/**
 * Revisions of the registry (版本): one officer writes a revision, another approves it, and it comes into force at an
 * instant (REG-3).
 */
@NullMarked
package org.fenbo.registry.revision;

import org.jspecify.annotations.NullMarked;
