/// The objects of a running program: types, values, modules, methods, method instances, code
/// instances, and the table that holds the methods.
///
/// They refer to each other in cycles and therefore share this package. Read
/// [dev.backedge.model.Universe] first, then [dev.backedge.model.TypeName] and
/// [dev.backedge.model.DataType], then [dev.backedge.model.Method],
/// [dev.backedge.model.MethodInstance] and [dev.backedge.model.CodeInstance]. Questions about types
/// (is one below another?) are left to `dev.backedge.types`, questions about calls to
/// `dev.backedge.dispatch`.
@NullMarked
package dev.backedge.model;

import org.jspecify.annotations.NullMarked;
