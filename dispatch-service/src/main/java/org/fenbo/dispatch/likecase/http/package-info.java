/** Shows like cases over HTTP. */
@NullMarked
package org.fenbo.dispatch.likecase.http;

import org.jspecify.annotations.NullMarked;
