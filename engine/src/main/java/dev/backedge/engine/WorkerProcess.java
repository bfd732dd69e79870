package dev.backedge.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Makes one image in a process of its own, and waits for it.
final class WorkerProcess {
    private final EngineOptions options;

    WorkerProcess(EngineOptions options) {
        this.options = options;
    }

    /// Makes an image.
    ///
    /// @param subject of the image
    /// @param image the file to write
    /// @throws PrecompileException if none was written
    void make(ImageSubject subject, Path image) {
        List<String> command = new ArrayList<>(options.worker().command());
        command.addAll(WorkerArguments.of(options, subject, image).print());
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            CompletableFuture<String> output = textOf(process.getInputStream());
            CompletableFuture<String> errors = textOf(process.getErrorStream());
            int code = waitFor(process, subject);
            if (code != PrecompileWorker.WRITTEN) {
                throw failure(subject, code, output.join(), errors.join());
            }
        } catch (IOException e) {
            throw new PrecompileException(
                    subject.name(),
                    "the process cannot be started: " + e.getMessage(),
                    Optional.empty(),
                    "");
        }
    }

    private static int waitFor(Process process, ImageSubject subject) {
        try {
            return process.waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PrecompileException(subject.name(), "interrupted", Optional.empty(), "");
        }
    }

    /// Both streams are read at once, so that the process never waits for a reader.
    private static CompletableFuture<String> textOf(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> text(stream), Thread::startVirtualThread);
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrecompileException failure(
            ImageSubject subject, int code, String output, String errors) {
        String end =
                "the process ended with code "
                        + code
                        + (errors.isBlank() ? "" : ": " + errors.strip());
        WorkerFailure failure =
                WorkerFailure.find(errors)
                        .orElseGet(() -> new WorkerFailure(end, Optional.empty()));
        return new PrecompileException(
                subject.name(), failure.problem(), failure.location(), output);
    }
}
