package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;

/**
 * An order (工单): a case put on one unit. One record per state; an interface for an ability that several states have
 * (CASE-1b).
 */
public sealed interface Order
        permits Order.Acceptable,
                Order.Returnable,
                Order.Answerable,
                Order.ReturnPending,
                Order.Answered,
                Order.Done,
                Order.Withdrawn,
                Cooperation {

    /**
     * What doesn't change while the order lives.
     *
     * @param owes what the unit owes by the duty, where the event has it; empty otherwise
     */
    record Sheet(int number, UnitCode unit, Responsibility responsibility, String owes, Instant dispatchedAt) {}

    Sheet sheet();

    /** Code of the state in the glossary. */
    String state();

    /** How often the work was found not done (CASE-13c). */
    default int reworks() {
        return 0;
    }

    default int number() {
        return sheet().number();
    }

    default UnitCode unit() {
        return sheet().unit();
    }

    /** The unit has not taken it yet. */
    sealed interface Acceptable extends Order permits ToAccept, Cooperation.ToAccept {
        /** The event of its being accepted. */
        CaseEvent accepted(OfficerId officer, Instant at);
    }

    /** The unit may still state that it is not its own. */
    sealed interface Returnable extends Order {}

    /** The unit is at work and can answer. */
    sealed interface Answerable extends Order permits AtWork, Cooperation.InWork {
        /** The event of its being answered. */
        CaseEvent answered(OfficerId handler, String result, List<String> evidence, Instant at);
    }

    /** The lead is at work. */
    sealed interface AtWork extends Answerable {
        @Override
        default CaseEvent answered(OfficerId handler, String result, List<String> evidence, Instant at) {
            return new OrderEvent.OrderAnswered(number(), handler, result, evidence, at);
        }
    }

    /** 待签收. */
    record ToAccept(Sheet sheet) implements Returnable, Acceptable {
        @Override
        public CaseEvent accepted(OfficerId officer, Instant at) {
            return new OrderEvent.OrderAccepted(number(), officer, at);
        }

        @Override
        public String state() {
            return "TO_ACCEPT";
        }
    }

    /** 已签收, 办理中. */
    record InWork(Sheet sheet, OfficerId officer) implements Returnable, AtWork {
        @Override
        public String state() {
            return "ACCEPTED";
        }
    }

    /** 返工: a verifier found it not done. It can't be returned any more. */
    record Rework(Sheet sheet, OfficerId officer, int reworks) implements AtWork {
        @Override
        public String state() {
            return "REWORK";
        }
    }

    /** 退回待审: the centre has to decide. */
    record ReturnPending(Sheet sheet, Returnable was) implements Order {
        @Override
        public String state() {
            return "RETURN_PENDING";
        }
    }

    /** 已反馈: somebody else has to verify. */
    record Answered(Sheet sheet, OfficerId handler, int reworks) implements Order {
        @Override
        public String state() {
            return "ANSWERED";
        }
    }

    /** 完成: verified. */
    record Done(Sheet sheet, int reworks) implements Order {
        @Override
        public String state() {
            return "DONE";
        }
    }

    /** 撤回: returned with the centre's consent. */
    record Withdrawn(Sheet sheet) implements Order {
        @Override
        public String state() {
            return "WITHDRAWN";
        }
    }
}
