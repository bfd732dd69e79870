package dev.backedge.call;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.RuntimeModule;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/// Bootstrap methods for `invokedynamic` in classes that a front end makes: the name of the
/// instruction is that of a function. Such a class is hidden, and its class data are the
/// [CallSites] of the program ([MethodHandles.Lookup#defineHiddenClassWithClassData]): there is no
/// static state that says which program it is of.
public final class FunctionBootstrap {
    private FunctionBootstrap() {}

    /// {@return a site that calls a function in the newest world}
    ///
    /// @param caller of the hidden class
    /// @param name of the function
    /// @param type of the site
    /// @param module that sees the name, with dots; what it stands for is looked up once
    /// @throws IllegalArgumentException if there is no such module or name
    /// @throws IllegalAccessException if the caller has no class data of its own
    public static CallSite latest(
            MethodHandles.Lookup caller, String name, MethodType type, String module)
            throws IllegalAccessException {
        CallSites sites = sitesOf(caller);
        return sites.site(new CallWorld.Latest(), function(sites, name, module), type);
    }

    /// {@return a site that calls a function in the world of the task that it gets as its first
    /// argument}
    ///
    /// @param caller of the hidden class
    /// @param name of the function
    /// @param type of the site; its first parameter is a [dev.backedge.model.Task]
    /// @param module that sees the name, with dots; what it stands for is looked up once
    /// @throws IllegalArgumentException if there is no such module or name
    /// @throws IllegalAccessException if the caller has no class data of its own
    public static CallSite ofTask(
            MethodHandles.Lookup caller, String name, MethodType type, String module)
            throws IllegalAccessException {
        CallSites sites = sitesOf(caller);
        return sites.site(new CallWorld.OfTask(), function(sites, name, module), type);
    }

    private static CallSites sitesOf(MethodHandles.Lookup caller) throws IllegalAccessException {
        CallSites sites =
                MethodHandles.classData(caller, ConstantDescs.DEFAULT_NAME, CallSites.class);
        if (sites == null) {
            throw new IllegalArgumentException(
                    "expected class data with the call sites of a program in "
                            + caller.lookupClass().getName()
                            + ", found none");
        }
        return sites;
    }

    private static Object function(CallSites sites, String name, String module) {
        String[] path = module.split("\\.");
        Optional<RuntimeModule> found = sites.universe().modules().find(Symbol.of(path[0]));
        long world = sites.universe().clock().current();
        for (int i = 1; i < path.length; i++) {
            Symbol inner = Symbol.of(path[i]);
            found =
                    found.flatMap(outer -> valueIn(outer, inner, world))
                            .filter(RuntimeModule.class::isInstance)
                            .map(RuntimeModule.class::cast);
        }
        RuntimeModule owner =
                found.orElseThrow(
                        () -> new IllegalArgumentException("there is no module " + module));
        return valueIn(owner, Symbol.of(name), world)
                .orElseThrow(() ->
                        new IllegalArgumentException("the module " + module + " has no " + name));
    }

    private static Optional<Object> valueIn(RuntimeModule module, Symbol name, long world) {
        Optional<Binding> binding = module.find(name);
        return binding.flatMap(known -> known.valueAt(world));
    }
}
