package org.fenbo.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fenbo.local.platform.Keeper;
import org.fenbo.local.platform.Marks;
import org.fenbo.local.platform.ServiceBoot;
import org.fenbo.local.settings.Service;
import org.fenbo.local.settings.SettingsFile;

/**
 * The main class of the second process. The first argument is the folder of the settings. The other arguments name the
 * services that the process runs; without other arguments, the process runs all four.
 */
public final class ServicesMain {
    private ServicesMain() {}

    public static void main(String[] arguments) {
        var settings = SettingsFile.read(Path.of(arguments[0]));
        var named = Arrays.stream(arguments)
                .skip(1)
                .flatMap(name -> Service.named(name).stream())
                .toList();
        var services = named.isEmpty() ? List.of(Service.values()) : named;
        var keeper = Keeper.ofServices(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(keeper::close, "stop-keeper"));
        var starting = services.stream()
                .map(service -> new ServiceBoot(settings, service).start())
                .toList();
        starting.forEach(ServicesMain::join);
        var marks = new Marks(settings.run());
        if (services.stream().anyMatch(service -> marks.failure(service.code()).isPresent())) {
            // The keeper would not notice one missing service, so the whole process ends and is started again.
            System.exit(1);
        }
        // A start needs twice the memory of normal work. The serial collector returns memory to the system only on
        // request.
        System.gc();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
