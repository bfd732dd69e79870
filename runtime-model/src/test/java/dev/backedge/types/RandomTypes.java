package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// Random types over the small vocabulary of [SampleTypes], from a seed. Laws are tried on the
/// smallest types first, so that the first failure is a small one.
///
/// What Julia's own answers break the laws for is left out: kinds (`typeintersect(DataType,
/// Type{<:Integer})` is `Type{<:Integer}`, which is not below `DataType`), lower bounds and bounds
/// that use other variables, and variables directly in a union, inside a `Vararg`, or inside
/// another variable's `where`.
final class RandomTypes {
    private static final List<String> NAMES =
            List.of(
                    "Core.Any",
                    "Core.Int64",
                    "Core.Integer",
                    "Core.Real",
                    "Core.String",
                    "Core.Symbol",
                    "Main.Dog",
                    "Main.Mammal",
                    "Main.Animal",
                    "Main.Bird");

    private final SampleTypes sample;
    private final TypeApplication application;
    private final Random seeds;
    private Random random;

    /// Repeats another generator's numbers, but for a few.
    private static final class Varied extends Random {
        private static final long serialVersionUID = 1L;
        private final Random noise;

        Varied(long seed, Random noise) {
            super(seed);
            this.noise = noise;
        }

        @Override
        protected int next(int bits) {
            int regular = super.next(bits);
            return noise.nextInt(12) == 0 ? noise.nextInt() >>> (32 - bits) : regular;
        }
    }

    RandomTypes(SampleTypes sample, long seed) {
        this.sample = sample;
        application = new TypeApplication(sample.universe().core());
        seeds = new Random(seed);
        random = seeds;
    }

    /// Tries a law on types of growing size, most of them variations of each other; a failure names
    /// the seed, the size and the types.
    ///
    /// @param count how many lists of types
    /// @param arity types in a list
    void check(long seed, int count, int arity, Consumer<List<Type>> law) {
        for (int i = 0; i < count; i++) {
            int depth = 3 * i / count + 1;
            List<Type> types = new ArrayList<>();
            long common = seeds.nextLong();
            for (int j = 0; j < arity; j++) {
                random = seeds.nextInt(4) == 0 ? seeds : new Varied(common, seeds);
                types.add(type(depth));
            }
            try {
                law.accept(types);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "seed " + seed + ", depth " + depth + ": " + types + ": " + e.getMessage(),
                        e);
            }
        }
    }

    /// {@return a type without free variables}
    Type type(int depth) {
        return type(depth, List.of());
    }

    private Type type(int depth, List<TypeVar> scope) {
        return switch (random.nextInt(depth <= 0 ? 3 : 12)) {
            case 0, 1 -> sample.type(NAMES.get(random.nextInt(NAMES.size())));
            case 2 -> scope.isEmpty() ? sample.type("Core.Int64") : variable(scope);
            case 3, 4 -> tuple(depth, scope);
            case 5 -> instance("Main.Box{T1} where T1", type(depth - 1, scope));
            case 6 -> union(depth, scope);
            case 7 ->
                    instance(
                            "Core.Array{T1, T2} where T2 where T1",
                            type(depth - 1, scope),
                            length(scope));
            case 8 ->
                    instance(
                            "Main.Pair{T1, T2} where T2 where T1",
                            type(depth - 1, scope),
                            type(depth - 1, scope));
            case 9 -> instance("Core.Type{T1} where T1", type(depth - 1, scope));
            default -> where(depth);
        };
    }

    private TypeVar variable(List<TypeVar> scope) {
        return scope.get(random.nextInt(scope.size()));
    }

    private Object length(List<TypeVar> scope) {
        return scope.isEmpty() || random.nextInt(4) > 0
                ? Long.valueOf(random.nextInt(1, 3))
                : variable(scope);
    }

    private Type instance(String name, Object... parameters) {
        return (Type) application.apply(sample.type(name), List.of(parameters));
    }

    private Type union(int depth, List<TypeVar> scope) {
        List<Type> members = new ArrayList<>();
        while (members.size() < 2) {
            Type member = type(depth - 1, scope);
            members.add(member instanceof TypeVar variable ? variable.upper() : member);
        }
        return application.union(members);
    }

    private Type where(int depth) {
        List<TypeVar> variables = new ArrayList<>();
        do {
            boolean bounded = random.nextBoolean();
            Type upper = bounded ? type(depth - 2, List.of()) : sample.type("Core.Any");
            Symbol name = Symbol.of(random.nextInt(3) == 0 ? "#s" : "T");
            variables.add(new TypeVar(name, Bottom.BOTTOM, upper));
        } while (random.nextInt(3) == 0);
        Type type = type(depth, variables);
        for (TypeVar variable : variables.reversed()) {
            type = TypeApplication.where(variable, type);
        }
        return type;
    }

    private Type tuple(int depth, List<TypeVar> scope) {
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            elements.add(type(depth - 1, scope));
        }
        if (random.nextInt(4) == 0) {
            elements.add(new Vararg(type(depth - 1, List.of()), Optional.empty()));
        }
        return sample.universe().core().tuple(elements.toArray());
    }
}
