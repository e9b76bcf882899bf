package org.fenbo.intake.message.store;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.message.MessageTemplate;
import org.fenbo.intake.message.MessageTemplates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredMessageTemplates implements MessageTemplates {
    private final JdbcClient jdbc;

    StoredMessageTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MessageTemplate> current(String code) {
        return jdbc.sql("""
                        select version, chinese, english from message_template
                        where code = :code and not retired order by version desc limit 1
                        """)
                .param("code", code)
                .query((row, number) -> new MessageTemplate(
                        code, row.getInt("version"), new Words(row.getString("chinese"), row.getString("english"))))
                .optional();
    }
}
