package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order (工单) to one unit to handle a case. Each state is a record. An interface groups the states in which the same
 * command is possible (CASE-1b).
 */
public sealed interface Order
        permits Order.Unanswered,
                Order.Returnable,
                Order.ReturnPending,
                Order.Paused,
                Order.Answered,
                Order.Done,
                Order.Withdrawable,
                Order.Gone,
                Cooperation {

    /**
     * The data of an order that are the same in all its states.
     *
     * @param owes what the duty requires of the unit; empty if the event doesn't state it
     * @param returnableUntil the end of the window in which the unit may return the order (CASE-5a); empty if there is no
     *     such end
     * @param extensions how often the deadline moved (TIME-3f)
     */
    record Sheet(
            int number,
            UnitCode unit,
            Responsibility responsibility,
            String owes,
            Instant dispatchedAt,
            Optional<Instant> returnableUntil,
            int extensions) {
        /** An order whose deadline hasn't moved. */
        public Sheet(
                int number,
                UnitCode unit,
                Responsibility responsibility,
                String owes,
                Instant dispatchedAt,
                Optional<Instant> returnableUntil) {
            this(number, unit, responsibility, owes, dispatchedAt, returnableUntil, 0);
        }

        /** An order without a window of return. */
        public Sheet(int number, UnitCode unit, Responsibility responsibility, String owes, Instant dispatchedAt) {
            this(number, unit, responsibility, owes, dispatchedAt, Optional.empty());
        }

        Sheet extended() {
            return new Sheet(number, unit, responsibility, owes, dispatchedAt, returnableUntil, extensions + 1);
        }
    }

    Sheet sheet();

    /** Code of the state in the glossary. */
    String state();

    /** How often a verifier found the work not done (CASE-13c). */
    default int reworks() {
        return 0;
    }

    /** When the platform accepts the order for the unit (CASE-5b); empty if the order doesn't wait for that. */
    default Optional<Instant> acceptedByTimeAt() {
        return Optional.empty();
    }

    default int number() {
        return sheet().number();
    }

    default UnitCode unit() {
        return sheet().unit();
    }

    /** The unit has to accept or to answer the order, so a person may be named for it (CASE-12d). */
    sealed interface Unanswered extends Order permits Acceptable, Answerable {}

    /** The unit has not accepted the order yet. */
    sealed interface Acceptable extends Unanswered permits ToAccept, Cooperation.ToAccept {
        /** The event by which the unit accepts the order. */
        CaseEvent accepted(OfficerId officer, Instant at);
    }

    /** The unit may still return the order. */
    sealed interface Returnable extends Order {}

    /** The centre may withdraw the order, because the unit has not answered yet (CASE-12g). */
    sealed interface Withdrawable extends Order {}

    /** 撤回: the unit has the order no more. */
    sealed interface Gone extends Order {
        @Override
        default String state() {
            return "WITHDRAWN";
        }
    }

    /** The unit handles the order and can answer. */
    sealed interface Answerable extends Unanswered permits AtWork, Cooperation.InWork {
        /** The event by which the unit answers the order. */
        CaseEvent answered(OfficerId handler, String result, List<String> evidence, Instant at);
    }

    /** The unit of the lead order handles the order, for the first time or as rework. */
    sealed interface AtWork extends Answerable {
        /** The order after one more extension (TIME-3f). */
        AtWork extended();

        @Override
        default CaseEvent answered(OfficerId handler, String result, List<String> evidence, Instant at) {
            return new OrderEvent.OrderAnswered(number(), handler, result, evidence, at);
        }
    }

    /** 待签收: the unit has not accepted the order yet. */
    record ToAccept(Sheet sheet) implements Returnable, Withdrawable, Acceptable {
        @Override
        public CaseEvent accepted(OfficerId officer, Instant at) {
            return new OrderEvent.OrderAccepted(number(), officer, at);
        }

        @Override
        public Optional<Instant> acceptedByTimeAt() {
            return sheet.returnableUntil();
        }

        @Override
        public String state() {
            return "TO_ACCEPT";
        }
    }

    /** 已签收, 办理中: the unit handles the order. */
    record InWork(Sheet sheet, OfficerId officer) implements Returnable, Withdrawable, AtWork {
        @Override
        public AtWork extended() {
            return new InWork(sheet.extended(), officer);
        }

        @Override
        public String state() {
            return "ACCEPTED";
        }
    }

    /** 返工: a verifier found the work not done. The order can't be returned any more. */
    record Rework(Sheet sheet, OfficerId officer, int reworks) implements Withdrawable, AtWork {
        @Override
        public AtWork extended() {
            return new Rework(sheet.extended(), officer, reworks);
        }

        @Override
        public String state() {
            return "REWORK";
        }
    }

    /** 退回待审: the centre has to decide on the return. */
    record ReturnPending(Sheet sheet, Returnable was) implements Order {
        @Override
        public String state() {
            return "RETURN_PENDING";
        }
    }

    /**
     * 暂停: the work waits until a stated time (CASE-18c).
     *
     * @param was the state to which the order returns
     */
    record Paused(Sheet sheet, AtWork was, PauseEvent.OrderPaused since) implements Order {
        @Override
        public int reworks() {
            return was.reworks();
        }

        /** When the pause ends without a person. */
        public Instant until() {
            return since.until();
        }

        @Override
        public String state() {
            return "PAUSED";
        }
    }

    /**
     * 已反馈: another person has to verify the work.
     *
     * @param undecided who couldn't judge whether the work is done (CASE-13f)
     */
    record Answered(Sheet sheet, OfficerId handler, int reworks, Undecided undecided) implements Order {
        @Override
        public String state() {
            return "ANSWERED";
        }
    }

    /** 完成: the work is verified. */
    record Done(Sheet sheet, int reworks) implements Order {
        @Override
        public String state() {
            return "DONE";
        }
    }

    /** The unit returned the order, and the centre agreed. */
    record Returned(Sheet sheet) implements Gone {}

    /** The centre withdrew the order. */
    record Withdrawn(Sheet sheet) implements Gone {}
}
