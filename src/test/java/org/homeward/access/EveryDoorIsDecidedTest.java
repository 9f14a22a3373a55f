package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.homeward.directory.Account;
import org.homeward.directory.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A release of the engine that adds a check, a query or a command finds it closed here, or fails here. */
class EveryDoorIsDecidedTest {

    private static final Account STRANGER = new Account("stranger", Set.of(), Set.of(), Set.of());
    private static final Account MEMBER =
            new Account("member", Set.of(Role.CASEWORKER), Set.of("health-350100"), Set.of());

    /** Not queries, or reached only through a query that is decided. */
    private static final Set<String> NO_DECISION_OF_THEIR_OWN = Set.of();

    /** A look-up by id that finds nothing there; with an instance it is the same check by entity. */
    private static final Set<String> BY_ID = Set.of("checkReadProcessInstance(String)");

    @TestFactory
    Stream<DynamicTest> aStrangerPassesNoCheck() {
        return checks(STRANGER);
    }

    @TestFactory
    Stream<DynamicTest> aCaseworkerPassesNoCheckButOfDefinitions() {
        Set<String> open = Set.of(
                // Asks the engine for the start form; shown by the road's tests.
                "checkCreateProcessInstance(ProcessDefinition)",
                "checkReadProcessDefinition(ProcessDefinition)",
                "checkReadDecisionDefinition(DecisionDefinitionEntity)",
                "checkReadDecisionRequirementsDefinition(DecisionRequirementsDefinitionEntity)");
        return checks(MEMBER).filter(test -> !open.contains(test.getDisplayName()));
    }

    private static Stream<DynamicTest> checks(Account account) {
        Callers callers = mock(Callers.class);
        when(callers.checked()).thenReturn(Optional.of(account));
        TaskRules tasks = mock(TaskRules.class);
        when(tasks.whyNotWork(any(), any())).thenReturn(Optional.of("another unit"));
        AccessChecker checker = new AccessChecker(callers, tasks);
        return Arrays.stream(CommandChecker.class.getMethods())
                .filter(check -> !BY_ID.contains(name(check)))
                .map(check -> DynamicTest.dynamicTest(
                        name(check),
                        () -> assertThatThrownBy(() -> invoke(checker, check))
                                .isInstanceOf(AuthorizationException.class)));
    }

    private static String name(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static void invoke(Object checker, Method check) throws Throwable {
        Object[] arguments = Arrays.stream(check.getParameterTypes())
                .map(type -> type == String.class ? "x" : mock(type))
                .toArray();
        try {
            check.invoke(checker, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void everyQueryIsDecided() {
        List<String> undecided = Arrays.stream(AuthorizationManager.class.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("configure"))
                .filter(method -> Arrays.stream(QueryRules.class.getDeclaredMethods())
                        .noneMatch(ours -> name(ours).equals(name(method))))
                .map(EveryDoorIsDecidedTest::name)
                .filter(name -> !NO_DECISION_OF_THEIR_OWN.contains(name))
                .toList();
        assertThat(undecided).isEmpty();
    }

    @Test
    void everyPermissionQuestionIsDecided() {
        Set<String> stock = Set.of(
                // Hands on to the decided one with three parameters.
                "checkAuthorization(Permission,Resource)",
                // Ask whether the account is an administrator, which is decided.
                "checkCamundaAdmin()",
                "checkCamundaAdminOrPermission(Consumer)",
                // Say whether there is a caller at all.
                "isAuthCheckExecuted()");
        List<String> undecided = Arrays.stream(AuthorizationManager.class.getDeclaredMethods())
                .filter(method -> method.getName().matches("(check|isAuth|isCamunda).*"))
                .filter(method -> Arrays.stream(QueryRules.class.getDeclaredMethods())
                        .noneMatch(ours -> name(ours).equals(name(method))))
                .map(EveryDoorIsDecidedTest::name)
                .filter(name -> !stock.contains(name))
                .toList();
        assertThat(undecided).isEmpty();
    }

    @Test
    void theTableNamesCommandsOfTheEngineAndNothingThatMovesACase() {
        JavaClasses engine = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");
        Set<String> known = engine.stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(known).containsAll(new Commands().names());
        assertThat(new Commands().names())
                .doesNotContain(
                        "StartProcessInstanceCmd",
                        "StartProcessInstanceAtActivitiesCmd",
                        "RestartProcessInstancesCmd",
                        "ModifyProcessInstanceCmd",
                        "DeleteProcessInstanceCmd",
                        "DeleteProcessInstancesCmd",
                        "SetExecutionVariablesCmd",
                        "PatchExecutionVariablesCmd",
                        "CorrelateMessageCmd",
                        "CorrelateAllMessageCmd",
                        "MessageEventReceivedCmd",
                        "SignalEventReceivedCmd",
                        "SaveTaskCmd",
                        "DeleteTaskCmd",
                        "NativeTaskQueryImpl",
                        "AddCommentCmd",
                        "GetTaskCommentsCmd",
                        "CreateAttachmentCmd",
                        "GetTaskAttachmentContentCmd",
                        "PurgeDatabaseAndCacheCmd");
    }
}
