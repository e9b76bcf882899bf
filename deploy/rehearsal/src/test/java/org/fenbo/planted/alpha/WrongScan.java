package org.fenbo.planted.alpha;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;

/** Finds classes by scanning, in each possible way. */
final class WrongScan {
    private WrongScan() {}

    @SpringBootApplication
    static class WholeApplication {}

    @ComponentScan
    static class OnePackage {}

    @ConfigurationPropertiesScan
    static class Settings {}

    /** Allowed: a component is imported by name. */
    @Component
    static class Named {}
}
