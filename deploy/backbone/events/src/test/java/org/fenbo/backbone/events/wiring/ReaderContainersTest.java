package org.fenbo.backbone.events.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

@DisplayName("R10 每个读取方的每个主题都加入后才算就绪")
class ReaderContainersTest {
    @Test
    void a_reader_of_two_topics_counts_as_two_containers() {
        BindingServiceProperties bindings = new BindingServiceProperties();
        bindings.setBindings(Map.of(
                "fileCases-in-0", to("intake.report"), "copyRegistry-in-0", to("registry.entry,registry.revision")));
        assertThat(ReaderContainers.expected("fileCases;copyRegistry", bindings))
                .isEqualTo(3);
        assertThat(ReaderContainers.expected("copyRegistry", bindings)).isEqualTo(2);
        assertThat(ReaderContainers.expected("", bindings)).isZero();
        assertThat(ReaderContainers.expected(null, bindings)).isZero();
    }

    private static BindingProperties to(String destination) {
        BindingProperties binding = new BindingProperties();
        binding.setDestination(destination);
        return binding;
    }
}
