/// The intermediate representation: the contract between front ends, inference and whatever runs
/// the code.
///
/// A front end turns a source file into [dev.backedge.ir.TopLevel] forms; code in them is a
/// [dev.backedge.ir.Body]. Read `TopLevel` first, then `Body` and [dev.backedge.ir.Instruction].
/// Bodies are made with [dev.backedge.ir.BodyBuilder] and printed and parsed by
/// [dev.backedge.ir.BodyText]. Everything here is a value; what runs it, and what names mean, is
/// left to others.
@NullMarked
package dev.backedge.ir;

import org.jspecify.annotations.NullMarked;
