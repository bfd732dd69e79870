package dev.backedge.call;

import dev.backedge.compile.Interpreter;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.Task;
import dev.backedge.model.Universe;

import java.io.PrintStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;
import java.util.Optional;

/// Makes call sites of one running program: each calls a generic function as [Task#call] would, at
/// the speed of a JVM call.
///
/// A site is an inline cache. The first call with arguments of some types looks the method up and
/// puts guards before it; further calls with such arguments run it behind a comparison an argument.
/// A site remembers several methods. A definition that changes what one of them is chosen for is
/// seen by the next call in its world; one that changes nothing costs a site one look at its
/// methods, and leaves its compiled code alone. A method without code in the intermediate
/// representation but with an [dev.backedge.model.Implementation] is called directly, and can be
/// inlined by the JVM; others are run by the [Interpreter]. Errors are those of the language.
///
/// Use the result of `invokedynamic`'s bootstrap method, or call
/// [java.lang.invoke.CallSite#dynamicInvoker] from a `static final` field. Any number of threads
/// may call a site while others make definitions.
public final class CallSites {
    private final Universe universe;
    private final MethodLookup lookup;
    private final Interpreter interpreter;
    private final PrintStream output;

    /// Makes the sites of one program.
    ///
    /// @param universe types, methods and the world counter
    /// @param lookup answers calls in it
    /// @param interpreter runs its code
    /// @param output where the program prints
    public CallSites(
            Universe universe, MethodLookup lookup, Interpreter interpreter, PrintStream output) {
        this.universe = universe;
        this.lookup = lookup;
        this.interpreter = interpreter;
        this.output = output;
    }

    /// {@return a site that calls one function}
    ///
    /// @param world in which it calls
    /// @param callee a function, type or callable value
    /// @param type of the site: the arguments after the callee and the result, all of type `Object`
    ///   or of what a value is known to be, `long` for example; before them the task, where it says
    ///   the world
    /// @throws IllegalArgumentException if the type has no task where it needs one, or the world is
    ///   not there yet
    public CallSite site(CallWorld world, Object callee, MethodType type) {
        return new FunctionSite(this, world, Optional.of(callee), type);
    }

    /// {@return a site that calls what it is given}
    ///
    /// @param world in which it calls
    /// @param type of the site, as for [#site], with the callee before the arguments
    /// @throws IllegalArgumentException if the type has no task where it needs one, or no callee,
    ///   or the world is not there yet
    public CallSite siteOfAnyCallee(CallWorld world, MethodType type) {
        return new FunctionSite(this, world, Optional.empty(), type);
    }

    Universe universe() {
        return universe;
    }

    MethodLookup lookup() {
        return lookup;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    Task task(long world) {
        return new Task(universe, interpreter, output, world);
    }
}
