package dev.backedge.dispatch;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.types.SampleTypes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A runtime in which methods with random signatures are defined and deleted.
final class RandomMethods {
    private static final List<String> ARGUMENTS =
            List.of(
                    "Core.Any",
                    "Main.Animal",
                    "Main.Mammal",
                    "Main.Dog",
                    "Main.Cat",
                    "Main.Bird",
                    "Core.Int64",
                    "Core.Integer",
                    "Core.Number",
                    "Union{Main.Dog, Main.Bird}",
                    "Union{Core.Int64, Main.Mammal}",
                    "Main.Box{Core.Int64}",
                    "(Main.Box{T1} where T1)",
                    "(Main.Box{T1} where T1<:Core.Number)",
                    "Core.Type{Core.Int64}",
                    "(Core.Type{T1} where T1<:Core.Number)",
                    "(Core.Type{T1} where T1)",
                    "Core.DataType",
                    "Tuple{Core.Any, Core.Any}",
                    "Tuple{Core.Int64, Core.Int64}");
    private static final List<String> EXACT =
            List.of(
                    "Main.Dog",
                    "Main.Cat",
                    "Main.Bird",
                    "Core.Int64",
                    "Core.Float64",
                    "Main.Box{Core.Int64}",
                    "Main.Box{Main.Dog}",
                    "Core.Type{Core.Int64}",
                    "Core.Type{Core.Number}",
                    "Core.Type{Main.Dog}",
                    "Core.Type{(Main.Box{T1} where T1)}",
                    "Tuple{Core.Int64, Core.Int64}");

    final SampleTypes sample = new SampleTypes();
    final MethodInsertion insertion = new MethodInsertion(sample.universe());
    final List<Method> methods = new ArrayList<>();
    private final Random random;

    RandomMethods(Random random) {
        this.random = random;
    }

    long world() {
        return sample.universe().clock().current();
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private String callee() {
        return random.nextInt(12) == 0 ? "Core.Function" : "typeof(Main.f)";
    }

    /// A signature of `f`, or rarely of every function.
    Type signature() {
        StringBuilder text = new StringBuilder("Tuple{").append(callee());
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(", ").append(any(ARGUMENTS, random));
        }
        if (random.nextInt(8) == 0) {
            text.append(", Vararg{").append(any(ARGUMENTS, random)).append("}");
        } else if (random.nextInt(8) == 0) {
            return sample.type(text.append(", T9} where T9<:Core.Number").toString());
        }
        return sample.type(text.append("}").toString());
    }

    /// The types of a call of `f` with values.
    DataType call() {
        return call(random);
    }

    DataType call(Random choices) {
        StringBuilder text = new StringBuilder("Tuple{typeof(Main.f)");
        int count = choices.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(", ").append(any(EXACT, choices));
        }
        return (DataType) sample.type(text.append("}").toString());
    }

    Method define(Type signature) {
        Method method =
                new Method(
                        Symbol.of("f"),
                        sample.main(),
                        SourceLocation.NONE,
                        signature,
                        MethodShape.of(((DataType) UnionAll.unwrap(signature)).parameterCount()),
                        Optional::empty);
        sample.universe().clock().advance(world -> insertion.insert(method, world));
        methods.add(method);
        return method;
    }

    /// Defines a method, sometimes again, or deletes one.
    void change() {
        List<Method> present = methods.stream().filter(method -> !method.isDeleted()).toList();
        if (random.nextInt(4) == 0 && !present.isEmpty()) {
            Method chosen = present.get(random.nextInt(present.size()));
            sample.universe().clock().advance(world -> insertion.delete(chosen, world));
        } else if (random.nextInt(5) == 0 && !methods.isEmpty()) {
            define(methods.get(random.nextInt(methods.size())).signature());
        } else {
            define(signature());
        }
    }
}
