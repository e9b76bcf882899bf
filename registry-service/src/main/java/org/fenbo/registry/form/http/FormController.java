package org.fenbo.registry.form.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.form.FormsInForce;
import org.fenbo.registry.form.TakeSupplied;
import org.fenbo.registry.form.UsedForms;
import org.fenbo.registry.form.schema.FormSchemas;
import org.fenbo.registry.form.schema.FormSchemas.Wrong;
import org.fenbo.registry.form.schema.SuppliedForms;
import org.fenbo.registry.refusal.ListCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows the forms in force to channels that ask people to fill them in, and checks the answers. */
@AllowAll(SIGNED_IN)
@RestController
@RequestMapping("/registry/v1")
class FormController {

    private final FormsInForce forms;
    private final UsedForms usedForms;
    private final TakeSupplied takeSupplied;
    private final MovableClock clock;

    FormController(FormsInForce forms, UsedForms usedForms, TakeSupplied takeSupplied, MovableClock clock) {
        this.forms = forms;
        this.usedForms = usedForms;
        this.takeSupplied = takeSupplied;
        this.clock = clock;
    }

    record ListedForm(String code, String title, int version) {}

    record FormView(String code, String title, int version, JsonNode schema) {}

    /**
     * The result of the check of answers.
     *
     * @param wrong the faults of the answers; empty if they are valid
     * @param facts the answers that a look-up may use ({@code answer.<field>}); empty if the answers have faults
     */
    record Checked(List<Wrong> wrong, Map<String, String> facts) {}

    @GetMapping("/forms")
    List<ListedForm> all() {
        return forms.at(clock.instant()).values().stream()
                .map(form -> new ListedForm(form.code(), form.title(), form.version()))
                .toList();
    }

    /** @param version a published version; absent is the version in force */
    @GetMapping("/forms/{code}")
    FormView one(@PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
        Form form = version == null ? form(code) : form(code, version);
        return new FormView(
                form.code(), form.title(), form.version(), JsonMapper.shared().readTree(form.schema()));
    }

    /** All published versions of a form, so that a report can be read with the version that it was filled with. */
    @GetMapping("/forms/{code}/versions")
    List<ListedForm> versions(@PathVariable String code) {
        List<ListedForm> versions = usedForms.versions(code).stream()
                .map(form -> new ListedForm(form.code(), form.title(), form.version()))
                .toList();
        if (versions.isEmpty()) {
            throw RefusalProblem.of(ListCode.UNKNOWN_FORM.refusal(code));
        }
        return versions;
    }

    private Form form(String code, int version) {
        return usedForms
                .version(code, version)
                .orElseThrow(() -> RefusalProblem.of(ListCode.UNKNOWN_FORM_VERSION.refusal(code, version)));
    }

    /** Only checks the answers and stores nothing. */
    @PostMapping("/forms/{code}/check")
    Checked check(@PathVariable String code, @RequestBody JsonNode answers) {
        Form form = form(code);
        List<Wrong> wrong = FormSchemas.wrong(form, answers);
        return new Checked(wrong, wrong.isEmpty() ? FormSchemas.facts(form, answers) : Map.of());
    }

    private Form form(String code) {
        Form form = forms.at(clock.instant()).get(code);
        if (form == null) {
            throw RefusalProblem.of(ListCode.UNKNOWN_FORM.refusal(code));
        }
        return form;
    }

    /** Adds the supplied forms to a draft; forms with other codes stay. Safe to repeat. */
    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PutMapping("/revisions/{revision}/forms/supplied")
    List<ListedForm> takeSupplied(Access access, @PathVariable int revision) {
        return RefusalProblem.orThrow(takeSupplied.into(revision, SuppliedForms.all(), access.id())).stream()
                .map(form -> new ListedForm(form.code(), form.title(), form.version()))
                .toList();
    }
}
