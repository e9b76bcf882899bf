package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order (工单): a case put on one unit. One type per state; a state has the commands it allows.
 */
public sealed interface Order {
    /** What doesn't change while the order lives. */
    record Sheet(int number, UnitCode unit, Responsibility responsibility, Instant dispatchedAt) {}

    Sheet sheet();

    default int number() {
        return sheet().number();
    }

    default UnitCode unit() {
        return sheet().unit();
    }

    /** What may be done with it now, by the last segment of the command. */
    List<String> possible();

    /** Code of the state in the glossary. */
    String state();

    /** 待签收. */
    record ToAccept(Sheet sheet) implements Order {
        public CaseEvent acceptedBy(OfficerId officer, Instant at) {
            return new CaseEvent.OrderAccepted(number(), officer, at);
        }

        @Override
        public List<String> possible() {
            return List.of("accept", "return");
        }

        @Override
        public String state() {
            return "TO_ACCEPT";
        }
    }

    /** 已签收, 办理中; also after a failed verification (返工), then {@code reworks} counts. */
    record InWork(Sheet sheet, OfficerId officer, int reworks) implements Order {
        public CaseEvent answeredBy(OfficerId handler, String result, List<String> evidence, Instant at) {
            return new CaseEvent.OrderAnswered(number(), handler, result, evidence, at);
        }

        @Override
        public List<String> possible() {
            return reworks == 0 ? List.of("answer", "return") : List.of("answer");
        }

        @Override
        public String state() {
            return reworks == 0 ? "ACCEPTED" : "REWORK";
        }
    }

    /** 退回待审: the centre has to decide. */
    record ReturnPending(
            Sheet sheet,
            @Nullable OfficerId acceptedBy,
            @Nullable UnitCode proposedUnit) implements Order {
        /** As it goes on when the return is refused. */
        Order kept() {
            return acceptedBy == null ? new ToAccept(sheet) : new InWork(sheet, acceptedBy, 0);
        }

        @Override
        public List<String> possible() {
            return List.of("decide");
        }

        @Override
        public String state() {
            return "RETURN_PENDING";
        }
    }

    /** 已反馈: somebody else has to verify. */
    record Answered(Sheet sheet, OfficerId handler, int reworks) implements Order {
        @Override
        public List<String> possible() {
            return List.of("verify", "rework");
        }

        @Override
        public String state() {
            return "ANSWERED";
        }
    }

    /** 完成: verified. */
    record Done(Sheet sheet, OfficerId verifier) implements Order {
        @Override
        public List<String> possible() {
            return List.of();
        }

        @Override
        public String state() {
            return "DONE";
        }
    }

    /** 撤回: given back with the centre's consent. */
    record Withdrawn(Sheet sheet) implements Order {
        @Override
        public List<String> possible() {
            return List.of();
        }

        @Override
        public String state() {
            return "WITHDRAWN";
        }
    }
}
