package org.fenbo.local.cli;

/**
 * A command that another module adds to {@code ./fenbo}. It is a picocli {@code @Command} class with a public
 * constructor without parameters. The module names it in {@code META-INF/services/org.fenbo.local.cli.SubCommand}.
 *
 * <p>The class uses {@code @Mixin Place place} for the folder. It throws {@link org.fenbo.local.settings.PlainError}
 * for a fault that a person can fix.
 */
public interface SubCommand extends Runnable {}
