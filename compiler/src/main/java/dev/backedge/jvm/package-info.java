/// Code of the Java machine for code instances: one class a code instance, with one static method
/// that takes and gives numbers in primitive form.
///
/// Read [dev.backedge.jvm.GeneratedClasses] first: it makes a class when it is first called, as the
/// Java machine links it. [dev.backedge.jvm.BodyWriter] writes the instructions of a body. What is
/// not worth instructions of its own is done by [dev.backedge.jvm.OutOfLine]. The classes hold no
/// objects: constants are in static fields, filled when a class is initialized from a table of
/// `Link`s, which mean the same in another process. Names of classes come from methods and types
/// alone: equal code has equal bytes everywhere.
@NullMarked
package dev.backedge.jvm;

import org.jspecify.annotations.NullMarked;
