package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A co-operating order (协办, CASE-8). Its unit answers to the unit of the lead order. A co-operating order is not
 * verified and can't be returned; the lead may waive it.
 */
public sealed interface Cooperation extends Order {

    /**
     * A state in which the case can't be closed yet: the unit must answer, or the lead must waive the order (CASE-8c).
     */
    sealed interface Pending extends Cooperation {}

    /** 待签收: the unit has not accepted the order yet. */
    record ToAccept(Sheet sheet) implements Pending, Acceptable {
        @Override
        public String state() {
            return "TO_ACCEPT";
        }

        @Override
        public CaseEvent accepted(OfficerId officer, Instant at) {
            return new CooperationEvent.CooperationAccepted(number(), officer, at);
        }
    }

    /** 已签收, 办理中: the unit handles the order. */
    record InWork(Sheet sheet, OfficerId officer) implements Pending, Answerable {
        @Override
        public String state() {
            return "ACCEPTED";
        }

        @Override
        public CaseEvent answered(OfficerId handler, String result, List<String> evidence, Instant at) {
            return new CooperationEvent.CooperationAnswered(number(), handler, result, evidence, at);
        }
    }

    /** 已反馈: the lead has the answer. */
    record Answered(Sheet sheet) implements Cooperation {
        @Override
        public String state() {
            return "ANSWERED";
        }
    }

    /** 免办: the lead doesn't need this order and has given a reason. */
    record Waived(Sheet sheet) implements Cooperation {
        @Override
        public String state() {
            return "WAIVED";
        }
    }

    /** 撤回: the lead order was returned or withdrawn, so this order was withdrawn, too. */
    record Withdrawn(Sheet sheet) implements Cooperation {
        @Override
        public String state() {
            return "WITHDRAWN";
        }
    }
}
