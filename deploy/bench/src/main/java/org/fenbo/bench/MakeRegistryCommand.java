package org.fenbo.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.fenbo.bench.made.MadeRegistry;
import org.fenbo.bench.made.MadeWorkbook;
import org.fenbo.local.cli.SubCommand;
import org.fenbo.local.settings.PlainError;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./fenbo make-registry}. */
@Command(
        name = "make-registry",
        description = {
            "Write a made-up registry as a workbook (.xlsx), to try imports and measures with.",
            "",
            "It has 33 departments, the district's list with 67 headings, 227 classes and 875 duties, the streets' list"
                    + " with 26, 29 and 161, in 300 areas over 507 categories. The same seed makes the same registry."
        })
public final class MakeRegistryCommand implements SubCommand {
    private static final int MOST = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The workbook to write, such as list.xlsx.")
    private @Nullable Path file;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How many times to repeat departments, headings, classes and duties, 1 to 100 (default: 1).")
    private int times = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random choices (default: 20261125).")
    private long seed = 20_261_125;

    @Override
    public void run() {
        Path chosen = Objects.requireNonNull(file);
        if (times < 1 || times > MOST) {
            throw new PlainError("--times goes from 1 to " + MOST + ".");
        }
        Entries entries = new MadeRegistry(new Random(seed), times).entries();
        try {
            Files.write(chosen, MadeWorkbook.of(entries));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + chosen, e);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                "%s: %d entries, %d of them duties%n",
                chosen, entries.all().size(), entries.duties().size());
        out.flush();
    }
}
