package dev.backedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

class ProjectFileTest {
    private static final String UUID_TEXT = "0a1b2c3d-1111-4222-8333-444455556666";

    @TempDir private Path directory;

    private ProjectFile read(String text) throws IOException {
        Path file = directory.resolve("Project.toml");
        Files.writeString(file, text);
        return ProjectFile.read("Geometry", file);
    }

    @Test
    void nameUuidAndDependenciesAreRead() throws IOException {
        ProjectFile project =
                read(
                        """
                        # a comment
                        name = "Geometry"   # another
                        uuid = "%s"
                        version = "0.1.0"
                        authors = ["A. Author",
                            "B. Author"]

                        [deps]
                        Units = "%s"

                        [compat]
                        julia = "1.5"
                        """
                                .formatted(UUID_TEXT, UUID_TEXT));

        assertThat(project.name()).contains("Geometry");
        assertThat(project.uuid()).contains(UUID.fromString(UUID_TEXT));
        assertThat(project.dependencies()).contains(Map.of("Units", UUID.fromString(UUID_TEXT)));
    }

    @Test
    void withoutATableThereIsNoListOfDependencies() throws IOException {
        assertThat(read("name = \"Geometry\"\n").dependencies()).isEmpty();
        assertThat(read("name = \"Geometry\"\n[deps]\n").dependencies()).contains(Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuid = \"12\" | Project.toml:1: expected a uuid, found \"12\"",
                "[deps];Units = \"x\" | Project.toml:2: expected a uuid, found \"x\"",
                "[deps];Units = 3 | Project.toml:2: expected name = \"uuid\", found Units = 3",
            })
    void damageIsNamedWithFileAndLine(String text, String message) {
        assertThatThrownBy(() -> read(text.strip().replace(';', '\n')))
                .isInstanceOf(PackageException.class)
                .hasMessageEndingWith(message.strip());
    }
}
