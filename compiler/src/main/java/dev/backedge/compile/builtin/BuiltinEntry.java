package dev.backedge.compile.builtin;

import dev.backedge.model.Builtin;
import dev.backedge.model.Effects;

/// One builtin function.
///
/// @param name in `Core`
/// @param code what it does
/// @param rule the type of its results
/// @param effects of any call; that more is promised for some arguments, `dev.backedge.compile`
///   knows
record BuiltinEntry(String name, Builtin.Code code, ResultRule rule, Effects effects) {}
