package org.fenbo.local.servers;

import org.fenbo.local.settings.Secrets;
import org.fenbo.local.settings.Service;

/**
 * Creates the platform's database with a schema and a login per service. No login can see the schema of another
 * service. The set-up is safe to repeat.
 */
final class Database {
    static final String NAME = "fenbo";

    private Database() {}

    static void ensure(PostgresServer postgres, Secrets secrets) {
        var server = postgres.asOwner("postgres");
        if (!Sql.exists(server, "select 1 from pg_database where datname = " + Sql.literal(NAME))) {
            Sql.run(server, "create database " + NAME);
        }
        var database = postgres.asOwner(NAME);
        Sql.run(database, "revoke all on database " + NAME + " from public", "revoke all on schema public from public");
        for (var service : Service.values()) {
            ensure(database, service.code(), secrets.password(service.databaseSecret()));
        }
    }

    private static void ensure(Login database, String service, String password) {
        if (!Sql.exists(database, "select 1 from pg_roles where rolname = " + Sql.literal(service))) {
            Sql.run(database, "create role " + service + " login");
        }
        Sql.run(
                database,
                "set password_encryption = 'scram-sha-256'",
                "alter role " + service + " password " + Sql.literal(password),
                "grant connect, temporary on database " + NAME + " to " + service,
                "create schema if not exists " + service + " authorization " + service,
                "revoke all on schema " + service + " from public",
                "alter role " + service + " in database " + NAME + " set search_path = " + service);
    }
}
