package org.fenbo.planted.alpha;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.fenbo.local.servers.Login;

/** Makes each kind of client by hand. */
public final class WrongClient {
    private WrongClient() {}

    public static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings);
    }

    public static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings);
    }

    public static Admin admin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    public static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    public static HikariDataSource pool(HikariConfig settings) {
        return new HikariDataSource(settings);
    }

    public static RedisClient redis(RedisURI address) {
        return RedisClient.create(address);
    }

    public static Connection connection(Login login) throws SQLException {
        return login.open();
    }
}
