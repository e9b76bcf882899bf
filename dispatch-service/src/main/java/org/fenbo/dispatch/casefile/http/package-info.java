/** Case files over HTTP: reading them, and commands on them. */
@NullMarked
package org.fenbo.dispatch.casefile.http;

import org.jspecify.annotations.NullMarked;
