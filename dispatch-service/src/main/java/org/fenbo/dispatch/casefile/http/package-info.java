/** Reading case files over REST. */
@NullMarked
package org.fenbo.dispatch.casefile.http;

import org.jspecify.annotations.NullMarked;
