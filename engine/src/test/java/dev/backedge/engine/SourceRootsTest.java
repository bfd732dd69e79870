package dev.backedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SourceRootsTest {
    @TempDir private Path first;

    @TempDir private Path second;

    private void write(Path root, String name) throws IOException {
        Path file = root.resolve(name).resolve("src").resolve(name + ".toy");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "module " + name);
    }

    private SourceRoots roots() {
        return new SourceRoots(List.of(first, second), ".toy");
    }

    @Test
    void theFirstRootThatHasAPackageCounts() throws IOException {
        write(first, "Units");
        write(second, "Units");
        write(second, "Tables");

        assertThat(roots().locate("Units").directory()).isEqualTo(first.resolve("Units"));
        assertThat(roots().locate("Tables").directory()).isEqualTo(second.resolve("Tables"));
        assertThat(roots().names()).containsExactly("Tables", "Units");
    }

    @Test
    void anUnknownPackageIsNamedWithTheRootsAndSimilarNames() throws IOException {
        write(first, "Geometry");
        write(second, "Units");

        assertThatThrownBy(() -> roots().locate("Geomtery"))
                .isInstanceOf(UnknownPackageException.class)
                .hasMessage(
                        "Package Geomtery not found: searched %s, %s; similar names: Geometry"
                                .formatted(first, second));
    }

    @Test
    void aNameIsNoPath() throws IOException {
        write(second.resolve("inner"), "Units");

        assertThat(roots().find("inner/Units")).isEmpty();
        assertThat(roots().find("../" + second.getFileName())).isEmpty();
    }

    @Test
    void withoutAProjectFileTheUuidComesFromTheName() throws IOException {
        write(first, "Units");

        assertThat(roots().locate("Units").uuid())
                .isEqualTo(PackageIds.uuidOf("Units"))
                .extracting(uuid -> uuid.version())
                .isEqualTo(5);
        assertThat(PackageIds.uuidOf("Units")).isNotEqualTo(PackageIds.uuidOf("Tables"));
    }

    @Test
    void aProjectFileOfAnotherNameIsRefused() throws IOException {
        write(first, "Units");
        Files.writeString(first.resolve("Units/Project.toml"), "name = \"Unit\"\n");

        assertThatThrownBy(() -> roots().locate("Units"))
                .isInstanceOf(PackageException.class)
                .hasMessageEndingWith("Project.toml: expected name = \"Units\", found \"Unit\"");
    }
}
