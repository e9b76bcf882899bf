package org.fenbo.local.platform;

import java.util.Arrays;
import java.util.List;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Service;

/** A Java process of the run, identified by its name. */
record KeptJava(LocalSettings settings, String name) implements Kept {
    @Override
    public boolean lives() {
        return OwnProcess.running(settings, name).isPresent();
    }

    @Override
    public boolean works() {
        var readiness = new Readiness(settings);
        return parts().stream().allMatch(readiness::of);
    }

    @Override
    public List<Integer> ports() {
        return parts().stream().map(settings.ports()::of).toList();
    }

    @Override
    public void spawn() {
        OwnProcess.start(settings, name);
    }

    private List<Part> parts() {
        return switch (name) {
            case OwnProcess.SERVERS ->
                new Wish(settings.run()).layout() == Layout.APART
                        ? List.of(Part.FRONT_DOOR)
                        : List.of(Part.FRONT_DOOR, Part.KAFKA, Part.KAFKA_CONTROLLER);
            case OwnProcess.SERVICES ->
                Arrays.stream(Service.values()).map(Service::part).toList();
            default ->
                Service.named(name).map(service -> List.of(service.part())).orElseGet(List::of);
        };
    }
}
