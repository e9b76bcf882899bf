/** Units and people over HTTP. */
@NullMarked
package org.fenbo.registry.people.http;

import org.jspecify.annotations.NullMarked;
