package dev.backedge.model;

import dev.backedge.ir.Body;
import dev.backedge.world.WorldRange;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What inference and the compiler know of a method instance during a range of worlds. Counterpart:
/// `jl_code_instance_t`, Julia 1.12, `src/julia.h`, with its forward edges.
public final class CodeInstance {
    private final MethodInstance instance;
    private final Type returnType;
    private final Optional<Object> constant;
    private final Effects effects;
    private final List<Edge> edges;
    private final LazyBody body;
    private final boolean loaded;
    private volatile long firstWorld;
    private volatile long lastWorld;
    private volatile @Nullable Object prepared;

    /// Makes a code instance of whose effects nothing is known.
    ///
    /// @param instance whose code it is
    /// @param worlds in which it is valid
    /// @param returnType inferred type of the result
    /// @param constant the result, where it is known to be always the same
    /// @param edges what the inference relied on
    /// @param source gives the inferred code
    public CodeInstance(
            MethodInstance instance,
            WorldRange worlds,
            Type returnType,
            Optional<Object> constant,
            List<Edge> edges,
            Supplier<Optional<Body>> source) {
        this(instance, worlds, returnType, constant, Effects.UNKNOWN, edges, source);
    }

    /// Makes a code instance; [MethodInstance#add] makes it known.
    ///
    /// @param instance whose code it is
    /// @param worlds in which it is valid
    /// @param returnType inferred type of the result
    /// @param constant the result, where it is known to be always the same
    /// @param effects of a call
    /// @param edges what the inference relied on; empty where it relied on nothing that can change
    /// @param source gives the inferred code, once, when it is first asked for; none where it was
    ///   not kept
    public CodeInstance(
            MethodInstance instance,
            WorldRange worlds,
            Type returnType,
            Optional<Object> constant,
            Effects effects,
            List<Edge> edges,
            Supplier<Optional<Body>> source) {
        this(instance, worlds, returnType, constant, effects, edges, new LazyBody(source), false);
    }

    private CodeInstance(
            MethodInstance instance,
            WorldRange worlds,
            Type returnType,
            Optional<Object> constant,
            Effects effects,
            List<Edge> edges,
            LazyBody body,
            boolean loaded) {
        this.instance = instance;
        this.returnType = returnType;
        this.constant = constant;
        this.effects = effects;
        this.edges = List.copyOf(edges);
        this.body = body;
        this.loaded = loaded;
        firstWorld = worlds.first();
        lastWorld = worlds.last();
    }

    /// {@return code that was read from an image; [MethodInstance#add] makes it known}
    ///
    /// @param instance whose code it is
    /// @param worlds in which it is valid
    /// @param returnType inferred type of the result
    /// @param constant the result, where it is known to be always the same
    /// @param effects of a call
    /// @param edges what the inference relied on
    /// @param source gives the inferred code, once, when it is first asked for
    public static CodeInstance loaded(
            MethodInstance instance,
            WorldRange worlds,
            Type returnType,
            Optional<Object> constant,
            Effects effects,
            List<Edge> edges,
            Supplier<Optional<Body>> source) {
        return new CodeInstance(
                instance, worlds, returnType, constant, effects, edges, new LazyBody(source), true);
    }

    /// {@return whether it was read from an image, and so is what code of later images was made
    /// with}
    public boolean isLoaded() {
        return loaded;
    }

    /// {@return whose code it is}
    public MethodInstance instance() {
        return instance;
    }

    /// {@return what it says of its calls to those who do not look at its body}
    public CodeSummary summary() {
        return new CodeSummary(returnType, constant, effects);
    }

    /// {@return the inferred type of the result}
    public Type returnType() {
        return returnType;
    }

    /// {@return the result, where it is known to be always the same}
    public Optional<Object> constant() {
        return constant;
    }

    /// {@return what a call promises}
    public Effects effects() {
        return effects;
    }

    /// {@return what the inference relied on}
    public List<Edge> edges() {
        return edges;
    }

    /// {@return the inferred code; decoded when first asked for, once, from any thread}
    public Optional<Body> body() {
        return body.get();
    }

    /// {@return the first world in which it is valid}
    public long firstWorld() {
        return firstWorld;
    }

    /// {@return the last world in which it is valid, [WorldRange#OPEN] while nothing ended it; less
    /// than [#firstWorld] when it is valid nowhere}
    public long lastWorld() {
        return lastWorld;
    }

    /// {@return whether it is valid in a world}
    ///
    /// @param world a world age
    public boolean isValidIn(long world) {
        return firstWorld <= world && world <= lastWorld;
    }

    /// {@return whether nothing has ended its validity}
    public boolean isOpen() {
        return lastWorld == WorldRange.OPEN;
    }

    /// Ends the validity, for good.
    ///
    /// @param last the last world in which it is valid
    /// @return whether it was open before
    public synchronized boolean close(long last) {
        if (lastWorld != WorldRange.OPEN) {
            return false;
        }
        lastWorld = last;
        return true;
    }

    /// Makes loaded code valid from a world on, after its edges were found to hold there.
    ///
    /// @param first from which it is valid
    public synchronized void open(long first) {
        firstWorld = first;
        lastWorld = WorldRange.OPEN;
    }

    /// {@return what the executor keeps with this code, if it kept something}
    public Optional<Object> prepared() {
        return Optional.ofNullable(prepared);
    }

    /// Keeps what the executor made of this code.
    ///
    /// @param form the executor's own
    public void prepare(Object form) {
        prepared = form;
    }

    @Override
    public String toString() {
        return "CodeInstance for "
                + TypeText.printCall(instance.types())
                + " :: "
                + returnType
                + " in ["
                + firstWorld
                + ", "
                + (isOpen() ? "∞)" : lastWorld + "]");
    }
}
