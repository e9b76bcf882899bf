/** Publishing a draft: the checks before it comes into force, and the approval (REG-3, REG-5). */
@NullMarked
package org.fenbo.registry.publication;

import org.jspecify.annotations.NullMarked;
