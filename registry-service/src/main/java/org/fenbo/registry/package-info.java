/** The registry service (职责清单): who answers for what, where and when. */
@NullMarked
package org.fenbo.registry;

import org.jspecify.annotations.NullMarked;
