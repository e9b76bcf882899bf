package org.fenbo.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fenbo.bench.judge.Goal;
import org.fenbo.bench.judge.Run;
import org.fenbo.bench.judge.Subject;
import org.fenbo.bench.made.MadeRegistry;
import org.fenbo.bench.made.MadeWorkbook;
import org.fenbo.bench.platform.BenchPlatform;
import org.fenbo.bench.platform.RegistryDoor;
import org.fenbo.bench.series.Benchmark;
import org.fenbo.bench.series.Take;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.settings.Memory;
import org.fenbo.local.settings.Part;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.files.workbook.XlsxWorkbook;

/**
 * REG-1: imports a registry from a workbook, publishes it, exports it and compares the export with the import. The
 * imported registry is as large as a registry in use, or a hundred times as large. The registry's process has 1 GB of
 * heap.
 */
final class RegistryImport implements Benchmark {
    private static final int HEAP_MEGABYTES = 1_024;
    private static final double NANOS = 1e9;

    private final String id;
    private final int times;
    private final double gate;

    RegistryImport(String id, int times, double gate) {
        this.id = id;
        this.times = times;
        this.gate = gate;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String what() {
        return String.format(
                "a workbook of %,d duties taken in by a registry with 1 GB of heap", MadeRegistry.DUTIES * times);
    }

    @Override
    public Goal goal() {
        return Goal.time("s", gate, gate / 2);
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Layout.SEPARATE);
    }

    @Override
    public void take(Take take) {
        byte[] workbook =
                MadeWorkbook.of(new MadeRegistry(new Random(take.effort().seed()), times).entries());
        List<String> measured = List.of(Part.REGISTRY.code(), Part.POSTGRESQL.code());
        take.reading(new Subject(id, what(), null, measured, goal(), Run::value), number -> run(take, workbook));
    }

    private static Run run(Take take, byte[] workbook) {
        Memory usual = Memory.usual();
        Memory memory = new Memory(usual.servers(), usual.services(), HEAP_MEGABYTES);
        try (BenchPlatform platform = BenchPlatform.start(take.ground(), take.layout(), memory, Map.of());
                RegistryDoor door = new RegistryDoor(platform.settings())) {
            int draft = door.open();
            long begin = System.nanoTime();
            door.fill(draft, workbook);
            long publishing = System.nanoTime();
            door.publish(draft);
            long exporting = System.nanoTime();
            byte[] out = door.workbook(draft);
            long end = System.nanoTime();
            if (!lines(out).equals(lines(workbook))) {
                throw new IllegalStateException("the exported registry differs from the imported one");
            }
            Map<String, Double> further = Map.of(
                    "published s", (exporting - publishing) / NANOS,
                    "taken out s", (end - exporting) / NANOS,
                    "workbook kB", workbook.length / 1e3);
            return new Run((publishing - begin) / NANOS, null, further);
        }
    }

    /**
     * The lines of all sheets, with their cells. The key of a line is the sheet's name and the line's first cell, which
     * is the code. The key of a sheet's heading is the sheet's name.
     */
    private static Map<String, List<String>> lines(byte[] workbook) {
        Map<String, List<String>> lines = new TreeMap<>();
        for (Table table : XlsxWorkbook.read(workbook)) {
            lines.put(table.name(), table.heading());
            table.lines()
                    .forEach(line -> lines.put(table.name() + "/" + line.cells().getFirst(), line.cells()));
        }
        return lines;
    }
}
