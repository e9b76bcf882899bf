/** Units with their people, the staff of professional grids, and the owners of message groups (ORG-1, ORG-3, ORG-6). */
@NullMarked
package org.fenbo.registry.people;

import org.jspecify.annotations.NullMarked;
