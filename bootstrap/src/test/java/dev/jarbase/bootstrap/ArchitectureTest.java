package dev.jarbase.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** States the dependency rule once for all modules. */
class ArchitectureTest {
    private static final String DOMAIN = "dev.jarbase.domain..";
    private static final String APPLICATION = "dev.jarbase.application..";
    private static final String ADAPTERS = "dev.jarbase.adapter..";
    private static final String BOOTSTRAP = "dev.jarbase.bootstrap..";

    private static final JavaClasses MAIN_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .withImportOption(location -> !location.contains("/dev/jarbase/testkit/"))
            .importPackages("dev.jarbase");
    private static final JavaClasses OUTSIDE_BOOTSTRAP = MAIN_CLASSES.that(resideOutsideOfPackage(BOOTSTRAP));

    @Test
    void domainKnowsNothingButTheJdk() {
        check(classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(DOMAIN, "java..", "org.jspecify.."));
    }

    @Test
    void applicationKnowsOnlyTheDomain() {
        check(classes()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify.."));
    }

    @Test
    void nothingButBootstrapKnowsBootstrap() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(BOOTSTRAP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BOOTSTRAP));
    }

    @Test
    void adaptersNeverSeeEachOther() {
        check(slices().matching("dev.jarbase.adapter.(*)..").should().notDependOnEachOther());
    }

    @Test
    void onlyTheHttpAdapterCallsUseCases() {
        check(noClasses()
                .that()
                .resideInAPackage(ADAPTERS)
                .and()
                .resideOutsideOfPackage("dev.jarbase.adapter.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APPLICATION));
    }

    @Test
    void onlyWiringConstructsAdapters() {
        check(noClasses()
                .that()
                .resideInAPackage(BOOTSTRAP)
                .and()
                .doNotHaveFullyQualifiedName("dev.jarbase.bootstrap.Wiring")
                .should()
                .callConstructorWhere(JavaConstructorCall.Predicates.target(owner(resideInAPackage(ADAPTERS)))));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("dev.jarbase.(**)").should().beFreeOfCycles());
    }

    @Test
    void classesAreNamedForTheirJob() {
        check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)"));
    }

    @Test
    void onlyBootstrapWritesToTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(OUTSIDE_BOOTSTRAP);
    }

    @Test
    void onlyBootstrapKnowsWhereLogsGo() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true).check(OUTSIDE_BOOTSTRAP);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN_CLASSES);
    }
}
