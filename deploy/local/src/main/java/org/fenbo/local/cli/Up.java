package org.fenbo.local.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.fenbo.local.issuer.DemoPassword;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start everything; returns when every service is ready.")
final class Up implements Runnable {

    @Mixin
    private Place place = new Place();

    @Option(names = "--separate", description = "One process per service instead of one for all four.")
    private boolean separate;

    @Option(
            names = "--empty",
            description = "Leave the registry empty: without it the first start loads the demo district.")
    private boolean empty;

    @Option(
            names = "--port",
            paramLabel = "PART=NUMBER",
            description =
                    "Another port for a part, kept for later commands: front-door, intake, dispatch, supervision, "
                            + "registry, postgresql, kafka, kafka-controller, redis. May be given several times.")
    private Map<String, Integer> ports = Map.of();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "A setting of the services until the next start (docs/settings.md; one below fenbo.<service> is "
                            + "for that service), or another Spring property, for instance "
                            + "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:4318/v1/traces. "
                            + "May be given several times.")
    private Map<String, String> properties = Map.of();

    @Override
    public void run() {
        var platform = new Platform(withPorts(place.settings()).with(properties));
        if (platform.isUp()) {
            finish(platform);
        } else {
            start(platform);
        }
        Status.print(platform.condition());
        System.out.printf("%nConsole  %s%n", platform.settings().http(Part.FRONT_DOOR));
        System.out.printf(
                "Sign in  O-SUPE (or another demo officer), password %s%n", DemoPassword.of(platform.settings()));
        System.out.printf("Logs     %s%n", platform.settings().logs());
    }

    private void start(Platform platform) {
        long began = System.nanoTime();
        System.out.println("Starting …");
        platform.start(separate ? Layout.SEPARATE : Layout.TOGETHER);
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "Ready after %.1f s.%n%n", seconds);
        afterStart(platform);
    }

    /**
     * Finishes a start that was broken off. The work after that start was not done, so this method does the work too.
     */
    private void finish(Platform platform) {
        if (platform.finishStart()) {
            System.out.println("A start that was broken off is finished.");
            afterStart(platform);
        } else {
            System.out.println("It is up already.");
        }
    }

    private void afterStart(Platform platform) {
        if (!empty) {
            ServiceLoader.load(AfterStart.class).forEach(after -> run(after, platform.settings()));
        }
    }

    private static void run(AfterStart after, LocalSettings settings) {
        try {
            after.ready(settings);
        } catch (PlainError e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PlainError(
                    "Everything is up, but %s failed: %s. What is loaded stays; ./fenbo down, then ./fenbo up repeats it."
                            .formatted(after.what(), e.getMessage()),
                    e);
        }
    }

    private LocalSettings withPorts(LocalSettings settings) {
        var changed = settings.ports();
        for (var wish : ports.entrySet()) {
            var part = Part.named(wish.getKey())
                    .orElseThrow(() -> new PlainError("There is no part \"" + wish.getKey() + "\"; see up --help."));
            changed = changed.with(part, wish.getValue());
        }
        return settings.with(changed);
    }
}
