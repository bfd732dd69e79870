/// A front end for a subset of Julia: turns source text into the forms of `dev.backedge.ir`.
///
/// [dev.backedge.language.JuliaFrontEnd] is where to begin. A `Parser` makes the syntax tree
/// (`Expression`), by recursive descent with Julia's operator precedence; a `Lowering` turns the
/// tree into top-level forms and bodies: scopes, closures, loops and constructors end here. What
/// names mean is left to whoever evaluates the forms. What the subset leaves out is refused with a
/// [dev.backedge.language.SyntaxException] that says so, never ignored.
@NullMarked
package dev.backedge.language;

import org.jspecify.annotations.NullMarked;
