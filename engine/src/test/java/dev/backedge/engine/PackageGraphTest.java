package dev.backedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PackageGraphTest {
    @TempDir private Path root;

    /// The packages that each needs: a diamond over a chain, a cycle, and one that needs a package
    /// that is not there.
    @BeforeEach
    void writePackages() throws IOException {
        write("Top", "Left", "Right");
        write("Left", "Bottom");
        write("Right", "Bottom", "Chain");
        write("Chain", "Bottom");
        write("Bottom");
        write("Into", "A");
        write("A", "B");
        write("B", "C");
        write("C", "A");
        write("Self", "Self", "Bottom");
        write("Lost", "Bottom", "Nowhere");
    }

    private void write(String name, String... needs) throws IOException {
        StringBuilder text = new StringBuilder("module " + name + "\n");
        for (String need : needs) {
            text.append("module Inner")
                    .append(need)
                    .append("\nusing ")
                    .append(need)
                    .append("\nend\n");
        }
        Path file = root.resolve(name).resolve("src").resolve(name + ".toy");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.append("end\n"));
    }

    private List<String> order(String name) {
        SourceRoots roots = new SourceRoots(List.of(root), ".toy");
        return new PackageGraph(roots, new ToyFrontEnd(), "Present"::equals)
                .inOrder(name).stream().map(ImageSubject::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bottom | Bottom",
                "Left | Bottom Left",
                "Top | Bottom Left Chain Right Top",
                "Self | Bottom Self"
            })
    void dependenciesComeFirstAndOnce(String name, String expected) {
        assertThat(order(name.strip())).containsExactly(expected.strip().split(" "));
    }

    @Test
    void aCycleIsNamedFromWhereItBegins() {
        assertThatThrownBy(() -> order("Into"))
                .isInstanceOf(CyclicDependencyException.class)
                .hasMessage("packages depend on each other in a cycle: A -> B -> C -> A");
    }

    @Test
    void aMissingDependencyIsUnknown() {
        assertThatThrownBy(() -> order("Lost"))
                .isInstanceOf(UnknownPackageException.class)
                .hasMessageStartingWith("Package Nowhere not found");
    }

    @Test
    void theListOfAProjectFileCountsWhereThereIsOne() throws IOException {
        Files.writeString(
                root.resolve("Top/Project.toml"),
                "[deps]\nChain = \"0a1b2c3d-1111-4222-8333-444455556666\"\n");

        assertThat(order("Top")).containsExactly("Bottom", "Chain", "Top");
    }
}
