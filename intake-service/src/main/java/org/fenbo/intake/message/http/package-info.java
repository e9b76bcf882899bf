/** Shows officers their messages. */
@NullMarked
package org.fenbo.intake.message.http;

import org.jspecify.annotations.NullMarked;
