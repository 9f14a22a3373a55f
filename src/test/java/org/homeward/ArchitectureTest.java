package org.homeward;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JODATIME;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The walls of the house. */
@AnalyzeClasses(packages = "org.homeward", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final int LONGEST = 300;

    /** One override for each check and query of the engine: long, and simple from top to bottom. */
    private static final Set<String> LONG = Set.of("AccessChecker.java", "QueryRules.java");

    /** Beside the rooms' processes: who starts, moves or reads an instance that is not its room's own. */
    private static final DescribedPredicate<JavaClass> DRIVERS = describe(
            "listed drivers of the engine",
            type -> Set.of(
                            "org.homeward.routing.SendBack",
                            "org.homeward.rescue.OpenVictimCase",
                            "org.homeward.report.ReportIntake",
                            "org.homeward.care.TreatFirst",
                            "org.homeward.register.EventDelivery",
                            "org.homeward.register.Instances",
                            "org.homeward.agency.ReferralContent",
                            "org.homeward.agency.ServiceRequests",
                            "org.homeward.web.ReadyLists",
                            "org.homeward.comment.Comments")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.homeward.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheRoomsRoundTheEngineSeeItsInside = noClasses()
            .that(resideInAnyPackage("org.homeward..")
                    .and(not(resideInAnyPackage(
                            "org.homeward.engine..",
                            "org.homeward.access..",
                            "org.homeward.casefile..",
                            "org.homeward.form.."))))
            .and()
            .doNotHaveFullyQualifiedName("org.homeward.directory.CamundaIdentity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule nobodyInsideKnowsTheDoorsToTheOutside = noClasses()
            .that()
            .resideOutsideOfPackages("org.homeward.agency..", "org.homeward.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.homeward.agency..", "org.homeward.web..");

    @ArchTest
    static final ArchRule fewClassesDriveTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.homeward.engine..", "org.homeward.access..", "org.homeward.casefile..", "org.homeward.form..")
            .and()
            .haveSimpleNameNotEndingWith("Process")
            .and(not(DRIVERS))
            .should()
            .dependOnClassesThat(belongToAnyOf(RuntimeService.class, TaskService.class));

    @ArchTest
    static final ArchRule serviceTasksAreSeenByTheEngineOnly =
            classes().that().implement(JavaDelegate.class).should().notBePublic();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneWayToLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule oneWayToTellTheTime = NO_CLASSES_SHOULD_USE_JODATIME;

    @ArchTest
    static void everyRoomHasADoorPlate(JavaClasses classes) throws IOException {
        List<Path> rooms = sources().stream().map(Path::getParent).distinct().toList();

        assertThat(rooms)
                .allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                        .exists()
                        .content()
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    @ArchTest
    static void noClassIsLongerThanAPersonReads(JavaClasses classes) throws IOException {
        for (Path source : sources()) {
            if (!LONG.contains(source.getFileName().toString())) {
                assertThat(Files.readAllLines(source).stream().filter(ArchitectureTest::isCode))
                        .as("%s", source)
                        .hasSizeLessThanOrEqualTo(LONGEST);
            }
        }
    }

    private static boolean isCode(String line) {
        String text = line.trim();
        return !text.isEmpty()
                && Stream.of("*", "/*", "//", "import ", "package ").noneMatch(text::startsWith);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(JAVA)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
