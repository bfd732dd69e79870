package dev.backedge.engine;

import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Loads packages with all that they need, dependencies first: from images where that is possible
/// and wanted, else from source.
final class PackageLoader implements PackageResolver {
    /// Root modules that are no packages.
    static final Set<String> BUILT_IN = Set.of("Core", "Base", "Main");

    private final EngineOptions options;
    private final Program program;
    private final PackageEvaluation evaluation;
    private final ImageLoading images;
    private final Map<String, LoadedPackage> loaded = new LinkedHashMap<>();
    private final List<String> evaluating = new ArrayList<>();
    private final List<PackageLoad> loads = new ArrayList<>();

    private record Arrival(
            LoadedPackage known, PackageLoad.Origin origin, List<RuntimeModule> initializers) {}

    PackageLoader(EngineOptions options, Program program) {
        this.options = options;
        this.program = program;
        evaluation = new PackageEvaluation(program, options.frontEnd(), this);
        images = new ImageLoading(options, program, loaded);
        program.code()
                .complete(
                        options.frontEnd(),
                        evaluation.evaluator(
                                new SourceReader(Path.of(""), ""), new Initializers(program)));
    }

    /// {@return how packages were loaded, in order}
    List<PackageLoad> loads() {
        return List.copyOf(loads);
    }

    /// {@return evaluates texts in this program}
    PackageEvaluation evaluation() {
        return evaluation;
    }

    /// {@return finds and loads images in this program}
    ImageLoading images() {
        return images;
    }

    /// Loads the language's own library, where it has one.
    void loadLibrary() {
        ImageSubject.OfLibrary.of(options.frontEnd()).ifPresent(this::load);
    }

    /// {@return the subject of a name, after all that it needs was loaded}
    ImageSubject prepare(String name) {
        if (name.equals(ModuleDefinitions.BASE.name())) {
            return ImageSubject.OfLibrary.of(options.frontEnd())
                    .orElseThrow(() -> options.roots().unknown(name));
        }
        loadLibrary();
        List<ImageSubject.OfPackage> order = order(name);
        order.subList(0, order.size() - 1).forEach(this::load);
        return order.getLast();
    }

    @Override
    public RuntimeModule require(String name) {
        int position = evaluating.indexOf(name);
        if (position >= 0 && position < evaluating.size() - 1) {
            List<String> cycle = new ArrayList<>(evaluating.subList(position, evaluating.size()));
            cycle.add(name);
            throw new CyclicDependencyException(cycle);
        }
        requireDeclared(name);
        Optional<RuntimeModule> present =
                program.universe().modules().find(Symbol.of(name)).or(() -> libraryModule(name));
        if (present.isPresent()) {
            return present.get();
        }
        for (ImageSubject.OfPackage subject : order(name)) {
            if (!loaded.containsKey(subject.name())) {
                load(subject);
            }
        }
        return Objects.requireNonNull(loaded.get(name)).module();
    }

    /// {@return the packages to load for a name, dependencies first, the named one last}
    List<ImageSubject.OfPackage> order(String name) {
        return new PackageGraph(options.roots(), options.frontEnd(), this::isPresent).inOrder(name);
    }

    /// {@return a module of the library that is used as a package is, unless there is a package of
    /// its name}
    private Optional<RuntimeModule> libraryModule(String name) {
        if (options.roots().find(name).isPresent()) {
            return Optional.empty();
        }
        return program.libraryValue(name)
                .filter(RuntimeModule.class::isInstance)
                .map(RuntimeModule.class::cast);
    }

    private boolean isPresent(String name) {
        return loaded.containsKey(name)
                || libraryModule(name).isPresent()
                || program.universe().modules().find(Symbol.of(name)).isPresent()
                        && !evaluating.contains(name);
    }

    /// While a package is evaluated that lists its dependencies, others are none of its.
    private void requireDeclared(String name) {
        if (!evaluating.isEmpty()) {
            String user = evaluating.getLast();
            boolean missing =
                    !name.equals(user)
                            && !BUILT_IN.contains(name)
                            && libraryModule(name).isEmpty()
                            && options.roots()
                                    .find(user)
                                    .flatMap(PackageSource::declared)
                                    .filter(declared -> !declared.containsKey(name))
                                    .isPresent();
            if (missing) {
                throw new PackageException(
                        user,
                        "Package "
                                + user
                                + " does not have "
                                + name
                                + " in the [deps] of its Project.toml");
            }
        }
    }

    private void load(ImageSubject subject) {
        long start = System.nanoTime();
        Arrival arrival =
                switch (images.load(subject)) {
                    case ImageLoading.Outcome.FromImage(
                                    LoadedPackage known,
                                    PackageLoad.Origin.Image image) -> {
                        program.log().note(image.report().invalidated());
                        program.log().note(image.report().stale());
                        yield new Arrival(known, image, image.report().initializers());
                    }
                    case ImageLoading.Outcome.NoImage(String reason) -> {
                        EvaluatedPackage evaluated = evaluate(subject);
                        LoadedPackage known =
                                new LoadedPackage(evaluated.module(), Optional.empty());
                        yield new Arrival(
                                known, new PackageLoad.Origin.Source(reason), evaluated.modules());
                    }
                };
        loaded.put(subject.name(), arrival.known());
        new Initializers(program).run(arrival.initializers());
        PackageLoad load =
                new PackageLoad(subject.name(), arrival.origin(), System.nanoTime() - start);
        loads.add(load);
        options.progress().heard(new ProgressListener.Event.Loaded(load));
    }

    /// {@return what a subject's source gives, no `__init__` run yet}
    EvaluatedPackage evaluate(ImageSubject subject) {
        evaluating.add(subject.name());
        try {
            return evaluation.evaluate(subject);
        } finally {
            evaluating.removeLast();
        }
    }
}
