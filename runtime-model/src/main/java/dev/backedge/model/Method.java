package dev.backedge.model;

import dev.backedge.ir.Body;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.world.WorldRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// One definition of a generic function, with its specializations. Counterpart: `jl_method_t`,
/// Julia 1.9, `src/julia.h`.
public final class Method {
    private static final long[] NOWHERE = {};

    private final Symbol name;
    private final RuntimeModule module;
    private final SourceLocation location;
    private final Type signature;
    private final MethodShape shape;
    private final MethodRoots roots = new MethodRoots();
    private final LazyBody body;
    private final Optional<Implementation> implementation;
    private final Optional<Generator> generator;

    /// Made with the first specialization.
    private volatile @Nullable Specializations specializations;

    /// First and last world of each range in which the method is visible, in ascending order. An
    /// array is never changed, so that readers see the whole of one state.
    private volatile long[] worlds = NOWHERE;

    private volatile boolean deleted;

    /// Makes a definition that is visible in no world yet; [MethodTable#insert] makes it visible.
    ///
    /// @param name of the function
    /// @param module in which the definition stands
    /// @param location of the definition
    /// @param signature a tuple type, perhaps in `where`s: the function's type first
    /// @param shape number and treatment of the arguments
    /// @param source gives the body, once, when it is first asked for; no body for methods whose
    ///   code is not known
    public Method(
            Symbol name,
            RuntimeModule module,
            SourceLocation location,
            Type signature,
            MethodShape shape,
            Supplier<Optional<Body>> source) {
        this(name, module, location, signature, shape, source, Optional.empty(), Optional.empty());
    }

    private Method(
            Symbol name,
            RuntimeModule module,
            SourceLocation location,
            Type signature,
            MethodShape shape,
            Supplier<Optional<Body>> source,
            Optional<Implementation> implementation,
            Optional<Generator> generator) {
        this.name = name;
        this.module = module;
        this.location = location;
        this.signature = signature;
        this.shape = shape;
        this.implementation = implementation;
        this.generator = generator;
        body = new LazyBody(source);
    }

    /// {@return a definition whose code is written in Java, visible in no world yet}
    ///
    /// @param name of the function
    /// @param module in which the definition stands
    /// @param location of the definition
    /// @param signature a tuple type, perhaps in `where`s: the function's type first
    /// @param implementation the code
    public static Method implemented(
            Symbol name,
            RuntimeModule module,
            SourceLocation location,
            Type signature,
            Implementation implementation) {
        return new Method(
                name,
                module,
                location,
                signature,
                implementation.shape(),
                Optional::empty,
                Optional.of(implementation),
                Optional.empty());
    }

    /// {@return a definition whose body is made for each specialization, visible in no world yet;
    /// an image keeps it without its generator}
    ///
    /// @param name of the function
    /// @param module in which the definition stands
    /// @param location of the definition
    /// @param signature a tuple type, perhaps in `where`s: the function's type first
    /// @param shape number and treatment of the arguments
    /// @param generator makes the bodies
    public static Method generated(
            Symbol name,
            RuntimeModule module,
            SourceLocation location,
            Type signature,
            MethodShape shape,
            Generator generator) {
        return new Method(
                name,
                module,
                location,
                signature,
                shape.with(MethodShape.Trait.GENERATED),
                Optional::empty,
                Optional.empty(),
                Optional.of(generator));
    }

    /// {@return the name of the function}
    public Symbol name() {
        return name;
    }

    /// {@return the module in which the definition stands; its body's global names are looked up
    /// there}
    public RuntimeModule module() {
        return module;
    }

    /// {@return where the definition stands}
    public SourceLocation location() {
        return location;
    }

    /// {@return the signature: a tuple type, perhaps in `where`s, the function's type first}
    public Type signature() {
        return signature;
    }

    /// {@return the tuple type inside the signature's `where`s}
    public DataType signatureTuple() {
        return (DataType) UnionAll.unwrap(signature);
    }

    /// {@return the static parameters: the variables of the signature's `where`s, the outermost
    /// first}
    public List<TypeVar> staticParameters() {
        return TypeVariables.outermost(signature);
    }

    /// {@return number and treatment of the arguments}
    public MethodShape shape() {
        return shape;
    }

    /// {@return the objects that the method's compressed code names, by the image that added them}
    public MethodRoots roots() {
        return roots;
    }

    /// {@return the code; decoded when first asked for, once, from any thread}
    public Optional<Body> body() {
        return body.get();
    }

    /// {@return the code, where it is written in Java; the method has no body then}
    public Optional<Implementation> implementation() {
        return implementation;
    }

    /// {@return what makes the bodies of a generated method; the method has none itself}
    public Optional<Generator> generator() {
        return generator;
    }

    /// {@return the first world in which the method is visible; empty before it is inserted}
    public OptionalLong primaryWorld() {
        long[] known = worlds;
        return known.length == 0 ? OptionalLong.empty() : OptionalLong.of(known[0]);
    }

    /// {@return the last world in which the method is visible, [WorldRange#OPEN] while it is
    /// current}
    public long deletedWorld() {
        long[] known = worlds;
        return known.length == 0 ? WorldRange.OPEN : known[known.length - 1];
    }

    /// {@return the worlds in which the method is visible, the oldest first: more than one range if
    /// another method took its place and was deleted later}
    public List<WorldRange> worlds() {
        long[] known = worlds;
        List<WorldRange> ranges = new ArrayList<>(known.length / 2);
        for (int i = 0; i < known.length; i += 2) {
            if (known[i] <= known[i + 1]) {
                ranges.add(new WorldRange(known[i], known[i + 1]));
            }
        }
        return ranges;
    }

    /// {@return whether the method is visible in a world}
    ///
    /// @param world a world age
    public boolean isVisibleIn(long world) {
        long[] known = worlds;
        for (int i = known.length - 2; i >= 0; i -= 2) {
            if (known[i] <= world) {
                return world <= known[i + 1];
            }
        }
        return false;
    }

    /// {@return whether the method has begun and not ended yet}
    public boolean isCurrent() {
        long[] known = worlds;
        return known.length > 0 && known[known.length - 1] == WorldRange.OPEN;
    }

    /// {@return whether the method was deleted; one that another took the place of was not, and
    /// comes back when that one is deleted}
    public boolean isDeleted() {
        return deleted;
    }

    /// {@return the worlds around one in which the method is visible as it is there, or not visible
    /// as it is not there}
    ///
    /// @param world a world age
    public WorldRange worldsAround(long world) {
        long first = 1;
        long[] known = worlds;
        for (int i = 0; i < known.length; i += 2) {
            if (known[i] <= known[i + 1]) {
                if (world < known[i]) {
                    return new WorldRange(first, known[i] - 1);
                }
                if (world <= known[i + 1]) {
                    return new WorldRange(known[i], known[i + 1]);
                }
                first = known[i + 1] + 1;
            }
        }
        return WorldRange.from(first);
    }

    void begin(long firstWorld) {
        if (worlds.length > 0) {
            throw new IllegalStateException(this + " is visible since world " + worlds[0]);
        }
        worlds = new long[] {firstWorld, WorldRange.OPEN};
    }

    void endAfter(long lastWorld) {
        long[] changed = worlds.clone();
        changed[changed.length - 1] = lastWorld;
        worlds = changed;
    }

    void deleteAfter(long lastWorld) {
        if (isCurrent()) {
            endAfter(lastWorld);
        }
        deleted = true;
    }

    void beginAgain(long firstWorld) {
        long[] known = worlds;
        if (known[known.length - 1] == firstWorld - 1) {
            endAfter(WorldRange.OPEN);
        } else {
            long[] more = Arrays.copyOf(known, known.length + 2);
            more[known.length] = firstWorld;
            more[known.length + 1] = WorldRange.OPEN;
            worlds = more;
        }
    }

    /// {@return the specialization for argument types, made if need be: the one owner that keeps it
    /// unique}
    ///
    /// @param types tuple type of all arguments, the function's type first
    /// @param staticParameters values of the method's static parameters; a [TypeVar] where one is
    ///   not determined
    public MethodInstance instanceFor(Type types, List<Object> staticParameters) {
        Optional<MethodInstance> known = findInstance(types);
        return known.isPresent() ? known.get() : addedInstance(types, staticParameters);
    }

    private synchronized MethodInstance addedInstance(Type types, List<Object> staticParameters) {
        Optional<MethodInstance> known = findInstance(types);
        if (known.isPresent()) {
            return known.get();
        }
        MethodInstance added = new MethodInstance(this, types, staticParameters);
        Specializations present = specializations;
        if (present == null) {
            present = new Specializations();
            specializations = present;
        }
        present.add(added);
        return added;
    }

    /// {@return the specialization for argument types, if it was made}
    ///
    /// @param types tuple type of all arguments, the function's type first
    public Optional<MethodInstance> findInstance(Type types) {
        Specializations present = specializations;
        return present == null ? Optional.empty() : present.find(types);
    }

    /// {@return all specializations, in the order in which they were made}
    public List<MethodInstance> instances() {
        Specializations present = specializations;
        return present == null ? List.of() : present.inOrder();
    }

    /// {@return name, signature and place, as Julia shows methods in lists}
    @Override
    public String toString() {
        return TypeText.printSignature(this) + " @ " + module.path() + " " + location;
    }
}
