package dev.backedge.invalidation;

import dev.backedge.ir.SourceLocation;
import dev.backedge.model.Binding;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;

import java.util.Optional;

/// What made code stale.
public sealed interface Cause {
    /// A method that did not replace another.
    ///
    /// @param method that became visible
    record MethodInserted(Method method) implements Cause {}

    /// A method that took the place of one of an equal signature.
    ///
    /// @param method that became visible
    /// @param replaced that ended
    record MethodReplaced(Method method, Method replaced) implements Cause {}

    /// A method that was taken away.
    ///
    /// @param method that ended
    /// @param revealed that it had taken the place of, and that is visible again
    record MethodDeleted(Method method, Optional<Method> revealed) implements Cause {}

    /// A binding that stands for something else.
    ///
    /// @param binding that changed
    record BindingReplaced(Binding binding) implements Cause {}

    /// A module whose exported names became visible in another.
    ///
    /// @param module that uses
    /// @param used whose names became visible
    record ModuleUsed(RuntimeModule module, RuntimeModule used) implements Cause {}

    /// A module that exports more names.
    ///
    /// @param module that exports
    record NamesExported(RuntimeModule module) implements Cause {}

    /// Code that another process relied on has ended in this one before, or gives another result
    /// here.
    ///
    /// @param instance whose code was relied on
    record CodeEnded(MethodInstance instance) implements Cause {}

    /// {@return where the definition stands; unknown for bindings}
    default SourceLocation location() {
        return switch (this) {
            case MethodInserted(Method method) -> method.location();
            case MethodReplaced(Method method, _) -> method.location();
            case MethodDeleted(Method method, _) -> method.location();
            case CodeEnded(MethodInstance instance) -> instance.method().location();
            case BindingReplaced _, ModuleUsed _, NamesExported _ -> SourceLocation.NONE;
        };
    }
}
