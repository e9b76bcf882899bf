package org.fenbo.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.local.settings.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiAtTheDoorTest {

    @Test
    @DisplayName("前门可直接读取各服务的接口文档，无须登录")
    void the_door_serves_the_document_of_each_service_to_everybody(@TempDir Path folder) throws Exception {
        LocalSettings settings = LocalSettings.usual(folder, folder).with(Ports.free());
        String address = "http://127.0.0.1:" + settings.ports().of(Part.FRONT_DOOR) + "/openapi/";
        try (var door = FrontDoor.open(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(door.isActive()).isTrue();
            for (Service service : Service.values()) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + service.code() + ".json"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(service.code()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
                assertThat(answer.body())
                        .isEqualTo(Files.readString(Path.of("../../docs/openapi", service.code() + ".json")));
            }
        }
    }
}
