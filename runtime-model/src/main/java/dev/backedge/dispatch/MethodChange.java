package dev.backedge.dispatch;

import dev.backedge.model.Method;

import java.util.Optional;

/// A change of the method table.
///
/// @param method that was added or deleted
/// @param world the first world that sees the change
/// @param replaced the method of the same signature that ended, if there was one
public record MethodChange(Method method, long world, Optional<Method> replaced) {}
