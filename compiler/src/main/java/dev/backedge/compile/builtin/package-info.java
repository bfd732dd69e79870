/// The functions of `Core` that are written in Java: what the language's own library is built on.
///
/// Read [dev.backedge.compile.builtin.Builtins] first: it adds them all to a runtime. Each group of
/// functions is a class of its own; [dev.backedge.compile.builtin.BuiltinTypes] says what inference
/// may rely on. Names and meaning are those of Julia's builtin and intrinsic functions where Julia
/// has them. Dispatch, and whatever can be written in the language itself, is left to others.
@NullMarked
package dev.backedge.compile.builtin;

import org.jspecify.annotations.NullMarked;
