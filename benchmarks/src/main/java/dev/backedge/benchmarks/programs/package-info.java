/// The programs of `examples/programs` written by hand in Java, in the usual style: what a program
/// of the language is measured against. Each gives its result as the language prints it, so that
/// both can be compared. Read [dev.backedge.benchmarks.programs.JavaProgram] first.
@NullMarked
package dev.backedge.benchmarks.programs;

import org.jspecify.annotations.NullMarked;
