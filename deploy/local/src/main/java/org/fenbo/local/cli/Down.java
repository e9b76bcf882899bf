package org.fenbo.local.cli;

import org.fenbo.local.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stop everything; the data stay.")
final class Down implements Runnable {

    @Mixin
    private Place place = new Place();

    @Override
    public void run() {
        new Platform(place.settings()).stop();
        System.out.println("Down. The data stay in " + place.settings().folder() + ".");
    }
}
