package org.fenbo.backbone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code ./fenbo test --containers}. Small scripts replace Maven and the Docker client. */
class ContainersSwitchTest {
    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    @BeforeEach
    void a_copy_of_the_command() throws IOException {
        Files.copy(Path.of("../../../fenbo"), folder.resolve("fenbo"));
        assertThat(folder.resolve("fenbo").toFile().setExecutable(true)).isTrue();
        program("mvnw", "echo \"maven $*\"");
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    @Test
    @DisplayName("没有容器引擎：一句话说明缺什么，立即以 1 结束")
    void without_an_engine_the_command_ends_at_once_with_one_sentence() throws Exception {
        program("docker", "exit 1");
        Ended ended = run(folder.resolve("fenbo").toString(), "test", "--containers");
        assertThat(ended.said())
                .isEqualTo("fenbo: no Docker engine answers, which --containers needs: start one, or name it in"
                        + " DOCKER_HOST.\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    @DisplayName("有容器引擎：全部测试以容器运行")
    void with_an_engine_all_tests_run_with_containers() throws Exception {
        program("docker", "exit 0");
        Ended ended = run(folder.resolve("fenbo").toString(), "test", "--containers", "-pl", "intake-service");
        assertThat(ended.said()).isEqualTo("maven -B -ntp verify -Dfenbo.test.servers=docker -pl intake-service\n");
        assertThat(ended.code()).isZero();
    }
}
