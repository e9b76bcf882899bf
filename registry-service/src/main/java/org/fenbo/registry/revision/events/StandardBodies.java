package org.fenbo.registry.revision.events;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.standard.Standard;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** The JSON of the rectification standard and of station services. */
final class StandardBodies {

    private StandardBodies() {}

    record StandardBody(
            String code,
            String title,
            String category,
            String state,
            List<String> steps,
            List<String> evidence,
            TimeLimit limit,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements EntryBody<Standard> {

        static StandardBody of(Standard standard) {
            return new StandardBody(
                    standard.code(),
                    standard.title(),
                    standard.category(),
                    standard.state(),
                    standard.steps(),
                    standard.evidence(),
                    standard.limit(),
                    standard.validity().from(),
                    standard.validity().until());
        }

        @Override
        public Standard content() {
            return new Standard(code, title, category, state, steps, evidence, limit, new Validity(from, until));
        }
    }

    record StationServiceBody(
            String code,
            String service,
            String department,
            @Nullable String area,
            String place,
            String hours,
            List<String> papers,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements EntryBody<StationService> {

        static StationServiceBody of(StationService service) {
            return new StationServiceBody(
                    service.code(),
                    service.service(),
                    service.department(),
                    service.area(),
                    service.place(),
                    service.hours(),
                    service.papers(),
                    service.validity().from(),
                    service.validity().until());
        }

        @Override
        public StationService content() {
            return new StationService(code, service, department, area, place, hours, papers, new Validity(from, until));
        }
    }
}
