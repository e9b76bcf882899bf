package org.fenbo.local.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * The four services. The code of a service is also the name of its database schema, its login and its configuration
 * file.
 */
public enum Service {
    INTAKE(Part.INTAKE, "Intake"),
    DISPATCH(Part.DISPATCH, "Dispatch"),
    SUPERVISION(Part.SUPERVISION, "Supervision"),
    REGISTRY(Part.REGISTRY, "Registry");

    private final Part part;
    private final String title;

    Service(Part part, String title) {
        this.part = part;
        this.title = title;
    }

    /** The part on whose port the service listens. */
    public Part part() {
        return part;
    }

    /** The name of the service, for example {@code intake}. */
    public String code() {
        return part.code();
    }

    /** The name of the Maven module, for example {@code intake-service}. */
    public String module() {
        return code() + "-service";
    }

    /** The name of the file with the password of the service's login to the database. */
    public String databaseSecret() {
        return "postgresql-" + code();
    }

    /** The main class, for example {@code org.fenbo.intake.IntakeApplication}. */
    public String mainClass() {
        return "org.fenbo." + code() + "." + title + "Application";
    }

    /** The service with this code; empty if there is none. */
    public static Optional<Service> named(String code) {
        return Arrays.stream(values())
                .filter(service -> service.code().equals(code))
                .findFirst();
    }
}
