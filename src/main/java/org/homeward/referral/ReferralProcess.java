package org.homeward.referral;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.engine.ProcessLifecycle;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.homeward.engine.Values;
import org.homeward.register.ReferralRegister;
import org.homeward.register.ReferralRegister.NewReferral;
import org.homeward.register.ReportRegister;
import org.homeward.register.ServiceRegister;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The process interagency-referral as the register sees it. */
@Component
@Order(100)
class ReferralProcess implements ProcessLifecycle, UserTaskLifecycle {

    /** A task that begins shows where the referral has got to, whether a form or a message answered. */
    private static final Map<String, String> STATUS = Map.of(
            "respond-to-referral", "requested",
            "provide-service", "accepted",
            "accept-result", "reported",
            "decide-on-rejection", "rejected");

    private final ReferralRegister register;
    private final ServiceRegister services;
    private final ReportRegister reports;

    ReferralProcess(ReferralRegister register, ServiceRegister services, ReportRegister reports) {
        this.register = register;
        this.services = services;
        this.reports = reports;
    }

    @Override
    public String process() {
        return "interagency-referral";
    }

    @Override
    public void started(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String report = Values.text(execution, "reportNumber");
        register.requested(new NewReferral(
                number,
                Values.text(execution, "caseNumber"),
                report,
                Values.required(execution, "serviceType"),
                Values.required(execution, "requestingUnit"),
                Values.required(execution, "targetUnit")));
        register.instance(number, execution.getProcessInstanceId());
        services.instance(number, execution.getProcessInstanceId());
        if (report != null) {
            reports.status(report, "referred");
        }
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        if (!model.process().equals(process())) {
            return;
        }
        String number = task.getExecution().getProcessBusinessKey();
        String status = STATUS.get(model.id());
        if (status != null) {
            register.status(number, status);
        }
        register.due(number, task.getDueDate().toInstant().atOffset(java.time.ZoneOffset.UTC));
    }

    @Override
    public void ended(DelegateExecution execution, String endCode, boolean cancelled) {
        String number = execution.getProcessBusinessKey();
        String result = cancelled ? "cancelled" : Values.text(execution, "referralResult", "completed");
        register.status(number, result);
        services.ended(
                number,
                switch (result) {
                    case "completed" -> "done";
                    case "waived", "withdrawn" -> "waived";
                    default -> "cancelled";
                },
                endCode);
    }
}
