package org.fenbo.local.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The address of one database, and the user who signs in to it. */
public record Login(String url, String user, String password) {

    /** A new connection; the caller must close it. */
    public Connection open() throws SQLException {
        var properties = new Properties();
        properties.putAll(Map.of("user", user, "password", password, "connectTimeout", "2", "loginTimeout", "5"));
        return DriverManager.getConnection(url, properties);
    }

    /** The user and the address, without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
