/** The platform as an outside user sees it: the REST API for officers, and the topics. */
@NullMarked
package org.fenbo.rehearsal.platform;

import org.jspecify.annotations.NullMarked;
