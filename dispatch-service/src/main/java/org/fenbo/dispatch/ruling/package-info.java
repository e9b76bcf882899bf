/** The arbiter rules which unit answers for a case in dispute (裁决). */
@NullMarked
package org.fenbo.dispatch.ruling;

import org.jspecify.annotations.NullMarked;
