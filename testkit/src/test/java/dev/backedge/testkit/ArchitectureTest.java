package dev.backedge.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/// Which module may use which, and what else the libraries may use.
class ArchitectureTest {
    private static final List<String> LIBRARIES =
            List.of(
                    "runtime-model",
                    "invalidation",
                    "compiler",
                    "serializer",
                    "loader",
                    "engine",
                    "language");

    private static final ModuleClasses CLASSES =
            new ModuleClasses(Stream.concat(LIBRARIES.stream(), Stream.of("testkit")).toList());

    @ParameterizedTest(name = "{0} uses only: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    runtime-model | ''
                    invalidation  | runtime-model
                    compiler      | runtime-model
                    serializer    | runtime-model
                    language      | runtime-model
                    loader        | runtime-model serializer invalidation
                    engine        | runtime-model invalidation compiler serializer loader
                    testkit       | runtime-model invalidation compiler serializer loader engine language
                    """)
    void aModuleUsesOnlyThoseBelowIt(String module, String allowed) {
        List<String> itselfAndBelow =
                Stream.concat(Stream.of(module), Stream.of(allowed.split(" "))).toList();

        assertThat(CLASSES.of(module)).isNotEmpty();
        assertThat(dependenciesOutside(itselfAndBelow, module)).isEmpty();
    }

    @Test
    void theLoaderUsesTheFormatButNotTheWriter() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.backedge.image.write..")
                .check(CLASSES.of("loader"));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.backedge.(**)").should().beFreeOfCycles().check(CLASSES.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtime-model",
                "invalidation",
                "compiler",
                "serializer",
                "loader",
                "engine",
                "language"
            })
    void aLibraryUsesOnlyThreeOthersAtRunTime(String module) {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jdk.jfr..",
                        "dev.backedge..",
                        "org.jspecify.annotations",
                        "org.objectweb.asm..",
                        "org.eclipse.collections..",
                        "it.unimi.dsi.fastutil..")
                .check(CLASSES.of(module));
    }

    private static List<String> dependenciesOutside(List<String> modules, String module) {
        return CLASSES.of(module).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        !modules.contains(
                                CLASSES.moduleOf(dependency.getTargetClass()).orElse(module)))
                .map(Dependency::getDescription)
                .toList();
    }
}
