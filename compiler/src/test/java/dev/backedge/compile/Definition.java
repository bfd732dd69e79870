package dev.backedge.compile;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.optimize.OperandMap;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A method of a random program. Types that its body refines values to stand in it as symbols.
///
/// @param function name
/// @param argumentTypes as text
/// @param body its code
record Definition(String function, String argumentTypes, Body body) {
    @Override
    public String toString() {
        return function + argumentTypes.substring("Tuple".length()) + "\n" + body;
    }

    Definition withBody(Body other) {
        return new Definition(function, argumentTypes, other);
    }

    /// The same with other names for the functions of the program.
    Definition renamed(Set<String> functions, String suffix) {
        OperandMap names =
                operand ->
                        operand instanceof Operand.Global(Symbol name)
                                        && functions.contains(name.name())
                                ? new Operand.Global(Symbol.of(name.name() + suffix))
                                : operand;
        return new Definition(function + suffix, argumentTypes, mapped(body, names::of, names));
    }

    /// Adds the method to a program.
    ///
    /// @param form what becomes of the body before
    void define(SmallProgram program, UnaryOperator<Body> form) {
        program.define(
                function,
                argumentTypes,
                mapped(form.apply(body), step -> withType(step, program), operand -> operand));
    }

    private static Instruction withType(Instruction instruction, SmallProgram program) {
        return instruction instanceof Instruction.Refine(var value, Operand.Constant(Symbol type))
                ? new Instruction.Refine(value, new Operand.Constant(program.type(type.name())))
                : instruction;
    }

    private static Body mapped(
            Body body, UnaryOperator<Instruction> instructions, OperandMap operands) {
        List<Block> blocks =
                body.blocks().stream()
                        .map(block ->
                                new Block(
                                        block.statements().stream()
                                                .map(statement ->
                                                        new Statement(
                                                                instructions.apply(
                                                                        statement.instruction()),
                                                                statement.line()))
                                                .toList(),
                                        operands.of(block.terminator()),
                                        block.handler()))
                        .toList();
        return new Body(body.argumentCount(), body.slotNames(), blocks);
    }
}
