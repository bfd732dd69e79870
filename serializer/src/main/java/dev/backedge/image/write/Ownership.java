package dev.backedge.image.write;

import dev.backedge.image.LinkageBlob;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.model.Binding;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides what belongs to the image that is being written. Ownership is by place: what another
/// image's block holds, or what every runtime predefines, is linked and not written.
final class Ownership {
    private final PredefinedObjects predefined;
    private final Map<Object, External> externals = new IdentityHashMap<>();
    private final List<RuntimeModule> ownModules;
    private final boolean system;

    /// An object of another image.
    record External(int dependency, int number) {}

    Ownership(
            PredefinedObjects predefined,
            List<LinkageBlob> dependencies,
            List<RuntimeModule> ownModules) {
        this.predefined = predefined;
        this.ownModules = ownModules;
        system = dependencies.isEmpty();
        for (int dependency = 0; dependency < dependencies.size(); dependency++) {
            List<Object> objects = dependencies.get(dependency).objects();
            for (int number = 0; number < objects.size(); number++) {
                externals.putIfAbsent(objects.get(number), new External(dependency, number));
            }
        }
    }

    /// Whether the image has no dependencies: then it may add bindings to `Core`, and keeps world
    /// ages.
    boolean isSystem() {
        return system;
    }

    Optional<External> external(Object object) {
        return Optional.ofNullable(externals.get(object));
    }

    boolean isForeign(Object object) {
        return predefined.numberOf(object).isPresent() || externals.containsKey(object);
    }

    boolean isOwnModule(RuntimeModule module) {
        return ownModules.contains(module.root());
    }

    boolean isOwn(Method method) {
        return !isForeign(method) && (system || isOwnModule(method.module()));
    }

    /// A binding that no image owns but that can be named: one of a foreign module that is not
    /// among that image's objects.
    boolean isNamedOnly(Binding binding) {
        return !isForeign(binding) && !system && !isOwnModule(binding.module());
    }

    /// Whether a type mentions a declaration of this image, so that surely nobody else has made it.
    boolean mentionsOwn(Object parameter) {
        Deque<Object> open = new ArrayDeque<>();
        open.add(parameter);
        while (!open.isEmpty()) {
            switch (open.remove()) {
                case DataType type -> {
                    if (isOwn(type.typeName())) {
                        return true;
                    }
                    open.addAll(type.parameters());
                }
                case Union union -> open.addAll(union.members());
                case UnionAll unionAll -> {
                    open.add(unionAll.variable().lower());
                    open.add(unionAll.variable().upper());
                    open.add(unionAll.body());
                }
                case Vararg vararg -> open.add(vararg.element());
                case TypeVar _ -> {}
                default -> {}
            }
        }
        return false;
    }

    boolean isOwn(TypeName name) {
        return !isForeign(name);
    }
}
