package dev.backedge.image.read;

import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.image.ImageHeader;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.Section;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Definition;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Method;
import dev.backedge.model.MethodTable;
import dev.backedge.model.TypeName;
import dev.backedge.model.Universe;
import dev.backedge.world.WorldRange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The moment a loaded package's definitions become visible, in one new world. An image without
/// dependencies keeps the worlds that it was written with instead, in a runtime that has defined
/// nothing yet.
final class Activation {
    private final Universe universe;
    private final Invalidator invalidator;
    private final BackedgeIndex index;
    private final LoadedObjects objects;
    private final ImageHeader header;
    private final List<LinkageBlob> dependencies;
    private int opened;
    private int external;
    private int edgesVerified;
    private InvalidationReport stale;

    Activation(
            Universe universe,
            Invalidator invalidator,
            BackedgeIndex index,
            LoadedObjects objects,
            ImageHeader header,
            List<LinkageBlob> dependencies) {
        this.universe = universe;
        this.invalidator = invalidator;
        this.index = index;
        this.objects = objects;
        this.header = header;
        this.dependencies = dependencies;
        stale = new InvalidationReport(universe.clock().current(), List.of());
    }

    LoadReport run(long sizeBytes, StepClock clock) {
        InvalidationReport invalidated =
                dependencies.isEmpty() && header.world() > 0 ? keepWorlds() : inNewWorld();
        clock.end("activate");
        LinkageBlob blob =
                new LinkageBlob(
                        header, objects.all(), objects.modules(), universe.clock().current());
        int types = objects.count(Section.UNIQUED_TYPES) + objects.count(Section.ENTERED_TYPES);
        int instances = objects.count(Section.EXTERNAL_INSTANCES);
        LoadReport.Counts counts =
                new LoadReport.Counts(
                        objects.all().size(),
                        types - objects.newTypes(),
                        objects.newTypes(),
                        instances - objects.newInstances(),
                        objects.newInstances(),
                        external,
                        objects.methods().size(),
                        methodExtensions(),
                        edgesVerified,
                        opened);
        return new LoadReport(
                blob,
                sizeBytes,
                counts,
                externals(),
                stale,
                invalidated,
                objects.initializers(),
                clock.nanos());
    }

    /// Restores the worlds of an image without dependencies. Nothing can have changed under it, so
    /// nothing is verified.
    private InvalidationReport keepWorlds() {
        objects.rootBlocks()
                .forEach((method, roots) -> method.roots().add(header.buildId().toString(), roots));
        objects.bindings().forEach(binding -> binding.define(1));
        MethodTable table = universe.methods();
        for (LoadedObjects.Worlds method : objects.methods()) {
            table.insert(method.method(), method.primaryWorld());
            if (method.deletedWorld() != WorldRange.OPEN) {
                switch (method.end()) {
                    case DELETED -> table.delete(method.method(), method.deletedWorld() + 1);
                    case HIDDEN -> table.hide(method.method(), method.deletedWorld() + 1);
                }
            }
        }
        for (CodeInstance code : objects.code()) {
            code.instance().add(code);
            if (code.isOpen()) {
                index.register(code);
                opened++;
            }
        }
        objects.modules().forEach(universe.modules()::add);
        universe.clock().moveTo(Math.max(header.world(), universe.clock().current()));
        return stale;
    }

    private InvalidationReport inNewWorld() {
        List<Method> methods =
                objects.methods().stream().map(LoadedObjects.Worlds::method).toList();
        return invalidator.apply(
                methods.stream().<Definition>map(Definition.NewMethod::new).toList(),
                world -> {
                    try {
                        activate(world);
                    } catch (RuntimeException e) {
                        // The world is not published when this throws; without their end the
                        // methods would appear in the next one, and what they replaced would not.
                        MethodInsertion insertion = new MethodInsertion(universe);
                        methods.reversed().forEach(method -> insertion.delete(method, world));
                        throw e;
                    }
                });
    }

    private void activate(long world) {
        objects.rootBlocks()
                .forEach((method, roots) -> method.roots().add(header.buildId().toString(), roots));
        objects.bindings().forEach(binding -> binding.define(world));
        EdgeVerifier verifier = new EdgeVerifier(invalidator.edgeCheck(), objects.reader(), world);
        List<CodeInstance> wanted =
                objects.code().stream()
                        .filter(code -> code.instance().codeAt(world).isEmpty())
                        .toList();
        stale = verifier.verify(wanted);
        edgesVerified = verifier.edgesVerified();
        Set<Method> own = new HashSet<>();
        objects.methods().forEach(method -> own.add(method.method()));
        for (CodeInstance code : wanted) {
            if (!verifier.isStale(code)) {
                code.open(world);
                code.instance().add(code);
                index.register(code);
                opened++;
                external += own.contains(code.instance().method()) ? 0 : 1;
            }
        }
        objects.modules().forEach(universe.modules()::add);
    }

    private int methodExtensions() {
        Set<TypeName> own = new HashSet<>();
        for (Object object : objects.all()) {
            if (object instanceof TypeName name) {
                own.add(name);
            }
        }
        int count = 0;
        for (LoadedObjects.Worlds method : objects.methods()) {
            count +=
                    MethodTable.calleeName(method.method().signatureTuple())
                                            .filter(own::contains)
                                            .isPresent()
                                    || isOwnConstructor(method.method(), own)
                            ? 0
                            : 1;
        }
        return count;
    }

    /// Constructors lie in the group of `Type`; they are the package's own when the constructed
    /// type is.
    private static boolean isOwnConstructor(Method method, Set<TypeName> own) {
        return MethodTable.constructedName(method.signatureTuple())
                .filter(own::contains)
                .isPresent();
    }

    private Map<String, Integer> externals() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < objects.count(Section.EXTERNALS); row++) {
            int dependency = objects.payload().word(Section.EXTERNALS, 2 * row);
            counts.merge(dependencies.get(dependency).header().name(), 1, Integer::sum);
        }
        return counts;
    }
}
