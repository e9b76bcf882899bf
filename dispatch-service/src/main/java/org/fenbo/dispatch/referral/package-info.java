/** A centre refers a case to the command centre, and the command centre takes a case over (CASE-2i). */
@NullMarked
package org.fenbo.dispatch.referral;

import org.jspecify.annotations.NullMarked;
