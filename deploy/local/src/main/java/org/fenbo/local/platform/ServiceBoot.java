package org.fenbo.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Service;

/**
 * Starts one service in this process, with its own class loader.
 *
 * <p>On one common class path the four services would share logging, auto-configuration and static state, and sometimes
 * one of them would fail to start. A service in its own process is started in the same way.
 */
public record ServiceBoot(LocalSettings settings, Service service) {

    /**
     * Starts the service in its own thread. If the start fails, the thread writes the reason to the marks of the run.
     */
    public Thread start() {
        var thread = new Thread(this::run, service.code());
        thread.start();
        return thread;
    }

    private void run() {
        try {
            var loader = loader();
            Thread.currentThread().setContextClassLoader(loader);
            keepTomcatFromTheWholeProcess(loader);
            var main = loader.loadClass(service.mainClass()).getMethod("main", String[].class);
            main.invoke(null, (Object) settings.argumentsFor(service).toArray(String[]::new));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            System.err.println(service.code() + " did not start");
            e.printStackTrace();
            new Marks(settings.run()).failed(service.code(), e);
        }
    }

    /** Whether the service is built. */
    boolean isBuilt() {
        return Files.exists(target("classpath"));
    }

    private ClassLoader loader() {
        var urls = Stream.concat(Stream.of(target("classes")), classPath()).map(ServiceBoot::url);
        return new URLClassLoader(service.code(), urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private Stream<Path> classPath() {
        var file = target("classpath");
        try {
            return Stream.of(Files.readString(file).strip().split(File.pathSeparator))
                    .map(Path::of);
        } catch (IOException e) {
            throw new PlainError("The service " + service.code() + " is not built: no " + file, e);
        }
    }

    private Path target(String name) {
        return settings.home().resolve(service.module()).resolve("target").resolve(name);
    }

    /**
     * Tomcat registers a handler of URLs for the whole process. Java allows this only once per process, so the second
     * Tomcat would fail. This method forbids the registration.
     */
    private static void keepTomcatFromTheWholeProcess(ClassLoader loader) throws ReflectiveOperationException {
        try {
            loader.loadClass("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory")
                    .getMethod("disable")
                    .invoke(null);
        } catch (ClassNotFoundException _) {
            // A service without Tomcat has nothing to disable.
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
