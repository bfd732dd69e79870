package dev.backedge.engine;

import dev.backedge.compile.Execution;
import dev.backedge.ir.FrontEnd;
import dev.backedge.model.Warnings;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Collects the choices of an [Engine].
public final class EngineBuilder {
    private final List<Depot> depots = new ArrayList<>();
    private final List<Path> sourceRoots = new ArrayList<>();
    private Optional<FrontEnd> frontEnd = Optional.empty();
    private PrintStream output = System.out;
    private Warnings.BackdatedAccess backdated = Warnings.BackdatedAccess.WARNED;
    private ImagePolicy images = ImagePolicy.BUILD;
    private Optional<WorkerCommand> worker = Optional.empty();
    private ProgressListener progress = _ -> {};
    private Execution execution = Execution.chosen();

    EngineBuilder() {}

    /// Adds a depot that images are written to; the first one takes the new images.
    ///
    /// @param directory of the depot
    /// @return this builder
    public EngineBuilder depot(Path directory) {
        depots.add(Depot.writable(directory));
        return this;
    }

    /// Adds a depot that images are only read from.
    ///
    /// @param directory of the depot
    /// @return this builder
    public EngineBuilder readOnlyDepot(Path directory) {
        depots.add(Depot.readOnly(directory));
        return this;
    }

    /// Adds a directory in which packages lie, `<root>/<Name>/src/<Name>.jl` for Julia's front end.
    ///
    /// @param directory searched after those added before
    /// @return this builder
    public EngineBuilder sourceRoot(Path directory) {
        sourceRoots.add(directory.toAbsolutePath().normalize());
        return this;
    }

    /// Chooses the language. Without this call it is the one that `ServiceLoader` finds, or none.
    ///
    /// @param language reads source text
    /// @return this builder
    public EngineBuilder frontEnd(FrontEnd language) {
        frontEnd = Optional.of(language);
        return this;
    }

    /// Chooses to read no language: forms and methods are made by hand, and there is no `Base`.
    ///
    /// @return this builder
    public EngineBuilder withoutFrontEnd() {
        return frontEnd(new NoFrontEnd());
    }

    /// Chooses where programs print.
    ///
    /// @param stream instead of standard output
    /// @return this builder
    public EngineBuilder output(PrintStream stream) {
        output = stream;
        return this;
    }

    /// Chooses what is done with images.
    ///
    /// @param policy instead of [ImagePolicy#BUILD]
    /// @return this builder
    public EngineBuilder images(ImagePolicy policy) {
        images = policy;
        return this;
    }

    /// Chooses how the processes that make images are started.
    ///
    /// @param command instead of [WorkerCommand#ofThisProcess()]
    /// @return this builder
    public EngineBuilder worker(WorkerCommand command) {
        worker = Optional.of(command);
        return this;
    }

    /// Chooses who hears what is loaded and made.
    ///
    /// @param listener called on the threads that load
    /// @return this builder
    public EngineBuilder progress(ProgressListener listener) {
        progress = listener;
        return this;
    }

    /// Chooses what reading a constant in a world before its definition does.
    ///
    /// @param access instead of [Warnings.BackdatedAccess#WARNED]
    /// @return this builder
    public EngineBuilder backdatedConstants(Warnings.BackdatedAccess access) {
        backdated = access;
        return this;
    }

    /// Chooses what of the programs' code is compiled for the Java machine.
    ///
    /// @param choice instead of [Execution#chosen()]
    /// @return this builder
    public EngineBuilder execution(Execution choice) {
        execution = choice;
        return this;
    }

    /// {@return the engine}
    public Engine build() {
        FrontEnd language =
                frontEnd.or(() -> ServiceLoader.load(FrontEnd.class).findFirst())
                        .orElseGet(NoFrontEnd::new);
        WorkerCommand command = worker.orElseGet(WorkerCommand::ofThisProcess);
        return new Engine(
                new EngineOptions(
                        depots,
                        sourceRoots,
                        language,
                        output,
                        images,
                        command,
                        progress,
                        backdated,
                        execution));
    }
}
