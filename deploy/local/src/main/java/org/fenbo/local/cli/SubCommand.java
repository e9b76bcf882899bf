package org.fenbo.local.cli;

/**
 * A command that another module adds to {@code ./fenbo}: a picocli {@code @Command} class with a public constructor
 * without parameters, named in {@code META-INF/services/org.fenbo.local.cli.SubCommand} of its module.
 *
 * <p>It takes {@code @Mixin Place place} for the folder, and throws {@link org.fenbo.local.settings.PlainError} for
 * what a person can put right.
 */
public interface SubCommand extends Runnable {}
