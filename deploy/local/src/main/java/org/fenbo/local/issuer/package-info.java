/**
 * The issuer of tokens on one machine: demo officers for people, one client per role and per officer for scripts and
 * machines.
 */
@NullMarked
package org.fenbo.local.issuer;

import org.jspecify.annotations.NullMarked;
