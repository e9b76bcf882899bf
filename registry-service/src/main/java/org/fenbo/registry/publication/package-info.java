/** Publishing a draft: what must hold before it binds, and the signature (REG-3, REG-5). */
@NullMarked
package org.fenbo.registry.publication;

import org.jspecify.annotations.NullMarked;
