/// Code of the Java machine for code instances: one class a code instance, with one static method
/// that takes and gives numbers in primitive form.
///
/// Read [dev.backedge.jvm.GeneratedClasses] first: it makes a class when it is first called, as the
/// Java machine links it. [dev.backedge.jvm.BodyWriter] writes the instructions of a body. What is
/// not worth instructions of its own is done by [dev.backedge.jvm.OutOfLine]. The classes hold no
/// objects: constants are in static fields, filled from a table when a class is initialized, so
/// that the same bytes can be used in another process.
@NullMarked
package dev.backedge.jvm;

import org.jspecify.annotations.NullMarked;
