package org.fenbo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fenbo.bench.made.MadeRegistry;
import org.fenbo.bench.made.MadeWorkbook;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.files.workbook.XlsxWorkbook;

/**
 * REG-1: a registry of the size that is in use, or a hundred times that, taken in from a workbook, published, taken out
 * and held against what went in. The registry's process has 1 GB of heap.
 */
final class RegistryImport implements Measure {
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
        return new Goal("s", gate, gate / 2);
    }

    @Override
    public Found run(Bench bench) {
        byte[] workbook = MadeWorkbook.of(new MadeRegistry(new Random(bench.seed()), times).entries());
        Map<String, List<String>> expected = lines(workbook);
        List<Double> taken = new ArrayList<>();
        Map<String, Double> beside = new TreeMap<>();
        boolean equal = true;
        for (int run = 0; run < bench.runs(); run++) {
            try (Stand stand = new Stand(bench, HEAP_MEGABYTES, Map.of());
                    RegistryDoor door = new RegistryDoor(stand.settings())) {
                int draft = door.open();
                long begin = System.nanoTime();
                door.fill(draft, workbook);
                taken.add((System.nanoTime() - begin) / NANOS);
                long publishing = System.nanoTime();
                door.publish(draft);
                long exporting = System.nanoTime();
                byte[] out = door.workbook(draft);
                long end = System.nanoTime();
                beside.put("published s", (exporting - publishing) / NANOS);
                beside.put("taken out s", (end - exporting) / NANOS);
                equal &= lines(out).equals(expected);
            }
        }
        beside.put("workbook kB", workbook.length / 1e3);
        beside.put("comes out as it went in", equal ? 1.0 : 0.0);
        return new Found(taken, beside, equal);
    }

    /** The lines of each sheet by their first cell, the code, with their cells by heading. */
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
