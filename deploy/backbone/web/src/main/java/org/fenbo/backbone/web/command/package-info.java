/** The one door of all commands: a command table over HTTP. */
@NullMarked
package org.fenbo.backbone.web.command;

import org.jspecify.annotations.NullMarked;
