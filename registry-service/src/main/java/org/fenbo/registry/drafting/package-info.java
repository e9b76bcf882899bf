/** Drafts a registry from the past for a district that has no list yet (REG-13), for people to correct and publish. */
@NullMarked
package org.fenbo.registry.drafting;

import org.jspecify.annotations.NullMarked;
