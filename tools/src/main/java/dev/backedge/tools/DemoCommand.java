package dev.backedge.tools;

import dev.backedge.tools.demo.Demo;
import dev.backedge.tools.demo.DemoResult;
import dev.backedge.tools.demo.DemoText;
import dev.backedge.tools.demo.JsonFile;
import dev.backedge.tools.demo.TemporaryDirectory;
import dev.backedge.tools.output.Terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The main job. Exit code 0: everything is as it should be; 1: something is not.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "The whole path: a recorded world and sample packages, written as images, loaded by"
                        + " fresh processes, and compared.")
final class DemoCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--full", description = "Print all trees and all calls.")
    private boolean full;

    @Override
    public Integer call() {
        DemoText.Detail detail = full ? DemoText.Detail.FULL : DemoText.Detail.SHORT;
        try (TemporaryDirectory directory = TemporaryDirectory.create("backedge-demo")) {
            DemoResult result =
                    new Demo(
                                    new DemoText(
                                            spec.commandLine().getOut(),
                                            Terminal.ofThisProcess(),
                                            detail),
                                    directory.path())
                            .run();
            json.ifPresent(file -> JsonFile.write(file, result));
            return result.isSound() ? 0 : 1;
        }
    }
}
