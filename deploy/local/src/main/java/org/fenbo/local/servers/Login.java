package org.fenbo.local.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A way into one database, as one user. */
public record Login(String url, String user, String password) {

    /** A new connection; the caller closes it. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
