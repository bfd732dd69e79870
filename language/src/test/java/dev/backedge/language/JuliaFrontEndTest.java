package dev.backedge.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.TopLevel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class JuliaFrontEndTest {
    static List<SourceFile> baseLibrary() {
        return new JuliaFrontEnd().baseLibrary();
    }

    @Test
    void theFrontEndIsNamedAsAService() throws IOException {
        try (InputStream names =
                JuliaFrontEnd.class.getResourceAsStream(
                        "/META-INF/services/" + FrontEnd.class.getName())) {
            assertThat(names)
                    .asString(StandardCharsets.UTF_8)
                    .isEqualToIgnoringNewLines(JuliaFrontEnd.class.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("baseLibrary")
    void everyFileOfTheStandardLibraryIsAccepted(SourceFile file) {
        assertThat(new JuliaFrontEnd().lower(file)).isNotEmpty();
    }

    @Test
    void formsKnowFileAndLine() {
        List<TopLevel> forms =
                new JuliaFrontEnd().lower(new SourceFile("src/a.jl", "x = 1\n\nf() =\n    g()"));

        assertThat(forms)
                .extracting(TopLevel::location)
                .containsExactly(
                        new SourceLocation("src/a.jl", 1), new SourceLocation("src/a.jl", 3));
        assertThat(((TopLevel.MethodDefinition) forms.getLast()).body().statements())
                .extracting(statement -> statement.line())
                .containsExactly(4);
    }

    @Test
    void innerFunctionsOfDifferentFilesHaveDifferentNames() {
        assertThat(innerFunctions("src/a.jl")).containsExactly("#1#2@a", "#g#3@a");
        assertThat(innerFunctions("src/b.jl")).containsExactly("#1#2@b", "#g#3@b");
    }

    private static List<String> innerFunctions(String path) {
        String text = "f() = x -> x\nh() = (g(x) = x; g)";
        return new JuliaFrontEnd()
                .lower(new SourceFile(path, text)).stream()
                        .filter(TopLevel.StructType.class::isInstance)
                        .map(form -> ((TopLevel.StructType) form).name().name())
                        .toList();
    }

    @Test
    void theSameTextGivesTheSameForms() {
        for (SourceFile file : baseLibrary()) {
            assertThat(new JuliaFrontEnd().lower(file)).isEqualTo(new JuliaFrontEnd().lower(file));
        }
    }
}
