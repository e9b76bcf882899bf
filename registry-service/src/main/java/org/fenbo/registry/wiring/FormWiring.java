package org.fenbo.registry.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.form.FormsInForce;
import org.fenbo.registry.form.TakeSupplied;
import org.fenbo.registry.form.UsedForms;
import org.fenbo.registry.form.store.StoredUsedForms;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds the use cases of forms. Revisions contain forms, so the code of revisions depends on the code of forms. This
 * class gives the use cases the parts of revisions that they need, so that there is no dependency in the opposite
 * direction.
 */
@Configuration(proxyBeanMethods = false)
class FormWiring {

    @Bean
    FormsInForce formsInForce(Lookup lookup) {
        InForce<Map<String, Form>> forms = new InForce<>(lookup, (revision, entries) -> entries.forms());
        return instant -> forms.at(instant).orElse(Map.of());
    }

    @Bean
    UsedForms usedForms(JdbcClient jdbc) {
        return new StoredUsedForms(jdbc);
    }

    @Bean
    TakeSupplied takeSupplied(Revisions revisions) {
        return (revision, forms, officer) -> revisions.rewrite(revision, Editing.by(officer), before -> {
            List<Form> all = with(before, forms);
            List<Entry> entries = all.stream().map(Entry::of).toList();
            return new Outcome.Done<>(new Revisions.Rewrite<>(Map.of(EntryKind.FORM, entries), all));
        });
    }

    private static List<Form> with(Entries before, List<Form> forms) {
        Map<String, Form> byCode = new TreeMap<>(before.forms());
        forms.forEach(form -> byCode.put(form.code(), form));
        return new ArrayList<>(byCode.values());
    }
}
