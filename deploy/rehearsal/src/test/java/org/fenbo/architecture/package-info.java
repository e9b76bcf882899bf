/** What the services promise about their build: layers, names, time. */
@NullMarked
package org.fenbo.architecture;

import org.jspecify.annotations.NullMarked;
