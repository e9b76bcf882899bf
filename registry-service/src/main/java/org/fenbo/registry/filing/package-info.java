/** What the registry does when a case is filed: it informs the officers that the grade of the category names. */
@NullMarked
package org.fenbo.registry.filing;

import org.jspecify.annotations.NullMarked;
