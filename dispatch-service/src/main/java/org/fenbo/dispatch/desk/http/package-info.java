/** The commands of the desks over REST. */
@NullMarked
package org.fenbo.dispatch.desk.http;

import org.jspecify.annotations.NullMarked;
