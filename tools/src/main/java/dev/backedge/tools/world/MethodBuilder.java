package dev.backedge.tools.world;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Method;
import dev.backedge.model.MethodTable;
import dev.backedge.model.RuntimeModule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Defines methods, and ends those that were deleted, world after world.
final class MethodBuilder {
    private final MethodTable table;
    private final ModuleTree modules;
    private final TypeTexts texts;
    private final Map<String, RuntimeModule> modulesByPath = new HashMap<>();
    private final Map<String, Symbol> names = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final List<Method> methods = new ArrayList<>();
    private final PriorityQueue<End> ends = new PriorityQueue<>();

    private record End(long world, Method method) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return Long.compare(world, other.world);
        }
    }

    MethodBuilder(MethodTable table, ModuleTree modules, TypeTexts texts) {
        this.table = table;
        this.modules = modules;
        this.texts = texts;
    }

    void add(WorldRecord.Definition definition) {
        if (definition.id() != methods.size() + 1) {
            throw new IllegalArgumentException(
                    "expected the method " + (methods.size() + 1) + ", found " + definition.id());
        }
        long world = definition.worlds().first();
        endUntil(world);
        Method method =
                new Method(
                        names.computeIfAbsent(definition.name(), Symbol::of),
                        modulesByPath.computeIfAbsent(
                                definition.module(), path -> modules.module(ModuleTree.path(path))),
                        shared(definition.location()),
                        texts.type(definition.signature()),
                        definition.shape(),
                        Optional::empty);
        table.insert(method, world);
        methods.add(method);
        if (!definition.worlds().isOpen()) {
            ends.add(new End(definition.worlds().last() + 1, method));
        }
    }

    /// Methods of one file share its name, as those of an image do.
    private SourceLocation shared(SourceLocation location) {
        return new SourceLocation(
                files.computeIfAbsent(location.file(), file -> file), location.line());
    }

    private void endUntil(long world) {
        while (!ends.isEmpty() && ends.peek().world <= world) {
            End end = ends.remove();
            table.delete(end.method, end.world);
        }
    }

    /// Ends the methods that no later one replaced.
    ///
    /// @return all methods, the one of id 1 first
    List<Method> finish() {
        endUntil(Long.MAX_VALUE);
        return methods;
    }
}
