package org.fenbo.registry.station;

import java.util.List;
import java.util.Objects;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A service that people get at a community's service station (进驻社区公共服务站事项, REG-19).
 *
 * @param service name of the service
 * @param department code of the unit that provides the service
 * @param area code of the area whose stations have the service; null if all stations of the district have it
 * @param place where people go, such as a station and its window
 * @param hours when it is open, as people read it at the station
 * @param papers the papers that people bring; empty if they need none
 */
public record StationService(
        String code,
        String service,
        String department,
        @Nullable String area,
        String place,
        String hours,
        List<String> papers,
        Validity validity)
        implements Coded {

    public StationService {
        papers = List.copyOf(papers);
    }

    /** Whether both are the same service at the same place on some day. */
    public boolean repeats(StationService other) {
        return Objects.equals(service, other.service)
                && Objects.equals(area, other.area)
                && Objects.equals(place, other.place)
                && validity.meets(other.validity);
    }
}
