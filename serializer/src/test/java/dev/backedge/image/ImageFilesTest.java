package dev.backedge.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImageFilesTest {
    @TempDir Path folder;

    @Test
    void theNewFileTakesThePlaceOfTheOldAndNothingElseStays() throws IOException {
        Path file = folder.resolve("deep/A.bki");
        ImageFiles.writeAtomically(file, new byte[] {1});

        ImageFiles.writeAtomically(file, new byte[] {2, 3});

        assertThat(Files.readAllBytes(file)).containsExactly(2, 3);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws IOException {
        Path blocker = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(
                        () -> ImageFiles.writeAtomically(blocker.resolve("A.bki"), new byte[] {1}))
                .isInstanceOf(IOException.class);
    }
}
