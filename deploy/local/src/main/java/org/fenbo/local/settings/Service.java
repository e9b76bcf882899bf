package org.fenbo.local.settings;

import java.util.Arrays;
import java.util.Optional;

/** The four services; the name is also that of the database schema, the login and the configuration file. */
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

    /** Where it listens. */
    public Part part() {
        return part;
    }

    /** For example {@code intake}. */
    public String code() {
        return part.code();
    }

    /** For example {@code intake-service}. */
    public String module() {
        return code() + "-service";
    }

    /** The name of the file with the password of its login to the database. */
    public String databaseSecret() {
        return "postgresql-" + code();
    }

    /** For example {@code org.fenbo.intake.IntakeApplication}. */
    public String mainClass() {
        return "org.fenbo." + code() + "." + title + "Application";
    }

    /** The service of that name, if there is one. */
    public static Optional<Service> named(String code) {
        return Arrays.stream(values())
                .filter(service -> service.code().equals(code))
                .findFirst();
    }
}
