package dev.backedge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The methods filed under one type name, with an index by a discriminating argument and a cache of
/// answers by exact argument types.
///
/// The discriminating argument is the one after the callee; for constructors it is the constructed
/// type. Methods whose discriminating argument has no single type name are candidates for every
/// call.
public final class MethodGroup {
    private final List<Method> methods = new ArrayList<>();
    private final Map<TypeName, List<Method>> byName = new HashMap<>();
    private final List<Method> unnamed = new ArrayList<>();
    private final ConcurrentHashMap<DataType, Answer> cache = new ConcurrentHashMap<>();
    private final Discriminator discriminator;
    private volatile long lastChanged;

    /// Which part of a signature the index is by.
    enum Discriminator {
        /// The first argument after the callee.
        FIRST_ARGUMENT,
        /// The type that is called, in the group of constructors.
        CONSTRUCTED_TYPE
    }

    MethodGroup(Discriminator discriminator) {
        this.discriminator = discriminator;
    }

    /// A cached answer.
    ///
    /// @param result what lookup found
    /// @param world in which it was looked up
    public record Answer(Object result, long world) {}

    /// {@return all methods, in the order of insertion, those that have ended included}
    public synchronized List<Method> methods() {
        return List.copyOf(methods);
    }

    /// {@return the methods that a call of leaf types may select, those that have ended included;
    /// no other of the group can match}
    ///
    /// @param call a dispatch tuple
    public synchronized List<Method> candidates(DataType call) {
        List<Method> found = new ArrayList<>(unnamed);
        Optional<Object> argument = discriminating(call);
        if (argument.isEmpty()) {
            return found;
        }
        if (!(UnionAllNames.unwrapped(argument.get()) instanceof DataType type)) {
            return new ArrayList<>(methods);
        }
        while (true) {
            found.addAll(byName.getOrDefault(type.typeName(), List.of()));
            if (type.isAny()) {
                return found;
            }
            type = type.supertype();
        }
    }

    /// {@return the cached answer for exact argument types, whatever world it is of}
    ///
    /// @param call a dispatch tuple
    public Optional<Answer> cached(DataType call) {
        return Optional.ofNullable(cache.get(call));
    }

    /// Keeps an answer.
    ///
    /// @param call a dispatch tuple
    /// @param answer with the world in which it was found
    public void cache(DataType call, Answer answer) {
        cache.put(call, answer);
    }

    /// {@return the newest world in which a method of this group began or had ended}
    public long lastChanged() {
        return lastChanged;
    }

    synchronized void add(Method method, long world) {
        methods.add(method);
        DataType signature = method.signatureTuple();
        Optional<TypeName> name = discriminating(signature).flatMap(UnionAllNames::keyOf);
        name.map(key -> byName.computeIfAbsent(key, _ -> new ArrayList<>()))
                .orElse(unnamed)
                .add(method);
        lastChanged = world;
    }

    synchronized void changed(long world) {
        lastChanged = world;
    }

    private Optional<Object> discriminating(DataType tuple) {
        if (discriminator == Discriminator.FIRST_ARGUMENT) {
            return tuple.parameterCount() < 2 ? Optional.empty() : Optional.of(tuple.parameter(1));
        }
        return tuple.parameterCount() > 0
                        && UnionAllNames.unwrapped(tuple.parameter(0)) instanceof DataType callee
                        && callee.isTypeType()
                ? Optional.of(callee.parameter(0))
                : Optional.empty();
    }
}
