/** The publication of a draft: the checks of the entries, and the approval (REG-3, REG-5). */
@NullMarked
package org.fenbo.registry.publication;

import org.jspecify.annotations.NullMarked;
