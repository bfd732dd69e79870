package dev.backedge.engine;

import dev.backedge.compile.Execution;
import dev.backedge.image.ImageFiles;
import dev.backedge.image.write.ImageWriter;
import dev.backedge.image.write.PackageContent;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.model.Warnings;

import java.io.IOException;
import java.util.List;

/// The program that makes one image: loads what the package needs, evaluates its source, which runs
/// its `precompile` statements, and writes the image. Its end says what came of it: 0 the image is
/// there, 1 it failed (the reason stands on standard error), 2 wrong arguments. What the package
/// prints goes to standard output.
public final class PrecompileWorker {
    /// The exit code when the image is there.
    static final int WRITTEN = 0;

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private PrecompileWorker() {}

    /// Makes an image.
    ///
    /// @param arguments as an engine passes them
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        WorkerArguments parsed;
        EngineOptions options;
        try {
            parsed = WorkerArguments.parse(arguments);
            options =
                    new EngineOptions(
                            parsed.depots(),
                            parsed.sourceRoots(),
                            parsed.loadFrontEnd(),
                            System.out,
                            ImagePolicy.REQUIRED,
                            WorkerCommand.ofThisProcess(),
                            _ -> {},
                            Warnings.BackdatedAccess.WARNED,
                            Execution.chosen());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return USAGE;
        }
        try {
            make(parsed, options);
            return WRITTEN;
        } catch (IOException | RuntimeException e) {
            System.err.println(WorkerFailure.of(e).print());
            return FAILED;
        }
    }

    private static void make(WorkerArguments arguments, EngineOptions options) throws IOException {
        try (ImageLock _ = ImageLock.of(arguments.image())) {
            Program program =
                    Program.create(options.output(), options.backdated(), options.execution());
            PackageLoader loader = new PackageLoader(options, program);
            ImageSubject subject = loader.prepare(arguments.packageName());
            if (loader.images().isFresh(subject)) {
                return;
            }
            EvaluatedPackage evaluated = loader.evaluate(subject);
            PackageContent content =
                    new PackageContent(
                            subject.name(),
                            subject.uuid(),
                            List.of(evaluated.module()),
                            evaluated.sources());
            WrittenImage image =
                    new ImageWriter(program.universe(), loader.images().blobs()).write(content);
            ImageFiles.writeAtomically(arguments.image(), image.bytes());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another process made the image");
        }
    }
}
