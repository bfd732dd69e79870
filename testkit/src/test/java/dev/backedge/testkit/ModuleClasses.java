package dev.backedge.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The compiled classes of this build's modules, without their tests. A package lies in one module
/// only.
final class ModuleClasses {
    private final JavaClasses classes;
    private final Map<String, String> moduleByPackage = new HashMap<>();

    /// Reads the modules, named by their directories.
    ModuleClasses(List<String> modules) {
        classes =
                new ClassFileImporter()
                        .importPaths(modules.stream().map(ModuleClasses::compiled).toList());
        for (String module : modules) {
            String directory = compiled(module).toUri().toString();
            classes.stream()
                    .filter(type ->
                            type.getSource()
                                    .orElseThrow()
                                    .getUri()
                                    .toString()
                                    .startsWith(directory))
                    .forEach(type -> moduleByPackage.put(type.getPackageName(), module));
        }
    }

    /// Tests run in the directory of their module.
    private static Path compiled(String module) {
        Path directory = Path.of("..", module, "target", "classes").toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    directory
                            + ": expected the compiled classes of "
                            + module
                            + ", found no directory");
        }
        return directory;
    }

    JavaClasses all() {
        return classes;
    }

    JavaClasses of(String module) {
        return classes.that(
                DescribedPredicate.describe(
                        "are of " + module, type -> moduleOf(type).equals(Optional.of(module))));
    }

    /// The module that holds the class; empty for classes that are not ours.
    Optional<String> moduleOf(JavaClass type) {
        return Optional.ofNullable(
                moduleByPackage.get(type.getBaseComponentType().getPackageName()));
    }
}
