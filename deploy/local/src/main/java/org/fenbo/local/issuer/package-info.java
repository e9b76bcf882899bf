/**
 * The issuer of tokens on one machine. People sign in as demo officers. Scripts and machines use one client per role
 * and one client per officer.
 */
@NullMarked
package org.fenbo.local.issuer;

import org.jspecify.annotations.NullMarked;
