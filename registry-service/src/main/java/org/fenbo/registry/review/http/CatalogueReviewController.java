package org.fenbo.registry.review.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.review.ReviewCatalogue;
import org.fenbo.registry.review.ReviewCatalogue.Due;
import org.fenbo.registry.review.Reviews.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the catalogue entries that are due for a review, and records reviews. */
@RestController
@RequestMapping("/registry/v1/catalogue")
class CatalogueReviewController {
    private static final int LONGEST_REMARK = 1_000;

    private final ReviewCatalogue reviewCatalogue;
    private final Idempotency idempotency;

    CatalogueReviewController(ReviewCatalogue reviewCatalogue, Idempotency idempotency) {
        this.reviewCatalogue = reviewCatalogue;
        this.idempotency = idempotency;
    }

    record ReviewBody(
            @NotBlank(message = "请填写复审意见 · give what the review found")
            @Size(max = LONGEST_REMARK, message = "最多 1000 个字符 · at most 1000 characters")
            String remark) {}

    /**
     * An entry that is due.
     *
     * @param last when the entry was reviewed or changed last
     * @param by who reviewed the entry last; absent if nobody has reviewed it since its last change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DueView(
            String category,
            String name,
            Instant last,
            @Nullable String by) {
        static DueView of(Due due) {
            return new DueView(due.category(), due.name(), due.last(), due.by());
        }
    }

    /**
     * The entries that are due.
     *
     * @param months after how many months an entry is due
     */
    record DueListView(int revision, int months, List<DueView> entries) {}

    record ReviewedView(String category, String by, Instant at, String remark) {
        static ReviewedView of(Review review) {
            return new ReviewedView(review.category(), review.by(), review.at(), review.remark());
        }
    }

    /** The entries of the catalogue in force that nobody has reviewed for some months. */
    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR})
    @GetMapping("/due")
    DueListView due() {
        ReviewCatalogue.DueList list = RefusalProblem.orThrow(reviewCatalogue.due());
        return new DueListView(
                list.revision(),
                list.months(),
                list.entries().stream().map(DueView::of).toList());
    }

    /** Records that the keeper has reviewed an entry. */
    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PostMapping("/{category}/review")
    ResponseEntity<Object> review(
            Access access,
            @PathVariable String category,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ReviewBody body) {
        var call = new Idempotency.Call(access.id(), key, "review " + category, body);
        return idempotency.once(
                call,
                () -> ResponseEntity.ok(ReviewedView.of(RefusalProblem.orThrow(
                        reviewCatalogue.review(category, body.remark().strip(), access.id())))));
    }
}
