/** Takes files and shows how far they are. */
@NullMarked
package org.fenbo.intake.bulk.http;

import org.jspecify.annotations.NullMarked;
