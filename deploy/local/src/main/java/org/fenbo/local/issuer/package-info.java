/** The issuer of tokens for one machine: demo officers for people, one client per role for machines. */
@NullMarked
package org.fenbo.local.issuer;

import org.jspecify.annotations.NullMarked;
