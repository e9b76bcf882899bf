package org.fenbo.dispatch.governor.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.governor.GovernedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Calls the governor regularly to check the categories (CASE-22c). A category waits until its check was done, so no judged
 * order is forgotten. A category that can't be checked doesn't stop the others; an alert names it, and each call checks
 * it again.
 */
public final class CategoryChecks implements AlertSource {
    private static final Logger LOG = LoggerFactory.getLogger(CategoryChecks.class);
    private static final String CODE = "category-not-checked";
    private static final Words WHAT = new Words(
            "%s 个事项（如 %s）未能检查自动派单的派对率，派错再多也不会停用",
            "%s categories (for example %s) couldn't be checked; wrong automatic orders don't switch them off");
    private static final Words REMEDY =
            new Words("查看服务日志并排除原因，系统会自动重试", "see the log and remove the cause; the check is repeated");

    private final GovernedCases cases;
    private final Consumer<Collection<CategoryCode>> check;
    private final InstantSource wall;
    private final Set<CategoryCode> waiting = ConcurrentHashMap.newKeySet();
    private final Set<CategoryCode> failed = ConcurrentHashMap.newKeySet();
    private volatile Optional<Alert> alert = Optional.empty();

    /**
     * @param check checks these categories; if it fails, it may have checked some of them
     * @param wall the machine's clock, for alerts
     */
    public CategoryChecks(GovernedCases cases, Consumer<Collection<CategoryCode>> check, InstantSource wall) {
        this.cases = cases;
        this.check = check;
        this.wall = wall;
    }

    /** Checks the categories of which an order was judged since the last call. */
    public void checkJudged() {
        check(cases.takeJudged());
    }

    /** Checks every category: an instance may have stopped before its check, and a new revision may have other rules. */
    public void checkAll() {
        check(cases.categories());
    }

    private synchronized void check(Collection<CategoryCode> categories) {
        waiting.addAll(categories);
        if (!waiting.isEmpty() && !allAtOnce(List.copyOf(waiting))) {
            List.copyOf(waiting).forEach(this::one);
        }
        alert = failed.stream().findFirst().map(this::alert);
    }

    /** With one query for all categories, the check of a large catalogue is quick. */
    private boolean allAtOnce(List<CategoryCode> categories) {
        try {
            check.accept(categories);
            categories.forEach(this::done);
            return true;
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("the categories are checked one after the other: {}", e.getMessage());
            return false;
        }
    }

    private void one(CategoryCode category) {
        try {
            check.accept(List.of(category));
            done(category);
        } catch (TransientDataAccessException e) {
            LOG.debug("the category {} is checked later: {}", category.value(), e.getMessage());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (failed.add(category)) {
                LOG.error("{}: {} can't be checked", CODE, category.value(), e);
            }
        }
    }

    private void done(CategoryCode category) {
        waiting.remove(category);
        failed.remove(category);
    }

    private Alert alert(CategoryCode category) {
        Instant since = alert.map(Alert::since).orElseGet(wall::instant);
        return new Alert(
                CODE, WHAT.with(List.of(failed.size(), category.value())), since, "see the service's log", REMEDY);
    }

    @Override
    public List<Alert> alerts() {
        return alert.stream().toList();
    }
}
