/** The servers of tests (given, in containers or embedded), and a proxy that disturbs the connections to them. */
@NullMarked
package org.fenbo.backbone.testing;

import org.jspecify.annotations.NullMarked;
