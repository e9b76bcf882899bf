/** Cases over HTTP: reads them and receives commands on them. */
@NullMarked
package org.fenbo.dispatch.casefile.http;

import org.jspecify.annotations.NullMarked;
