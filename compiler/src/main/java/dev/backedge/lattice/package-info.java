/// What is known of a value before a program runs: the value itself, or a type. Read
/// [dev.backedge.lattice.Lattice] first. How it is found out is for `dev.backedge.compile`, what it
/// is used for there and in `dev.backedge.optimize`.
@NullMarked
package dev.backedge.lattice;

import org.jspecify.annotations.NullMarked;
