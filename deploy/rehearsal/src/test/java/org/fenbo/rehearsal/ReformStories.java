package org.fenbo.rehearsal;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The base class of stories about reforms. The stories of a class share a platform with the demo district. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class ReformStories {
    ReformedDistrict district;

    @BeforeAll
    void start(@TempDir Path folder) {
        district = new ReformedDistrict(folder);
    }

    @AfterAll
    void stop() {
        district.close();
    }
}
