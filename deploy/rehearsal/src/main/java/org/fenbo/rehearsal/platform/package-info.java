/** The platform as those who use it from outside see it: REST as an officer, and the topics. */
@NullMarked
package org.fenbo.rehearsal.platform;

import org.jspecify.annotations.NullMarked;
