package dev.backedge.jvm;

import dev.backedge.ir.Block;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyTypes;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.Terminator;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the instructions of a body with types.
///
/// Between blocks all values are in local variables, and the stack is empty. Within a block a value
/// that is used once, and whose computation neither throws nor depends on what changes, is computed
/// where it is used.
final class BodyWriter {
    private static final String[] CAUGHT = {
        "dev/backedge/model/Raised",
        "java/lang/StackOverflowError",
        "dev/backedge/types/TypeDepthException"
    };

    private final MethodVisitor code;
    private final CodeUnit unit;
    private final Body body;
    private final Links links;
    private final Environment environment;
    private final LocalPlan plan;
    private final CountedLoops loops;
    private final MethodLocals locals;
    private final BodyOperands operands;
    private final Label[] labels;
    private final Label[] outer;
    private final LineNumbers lines;
    private int line;

    private BodyWriter(
            MethodVisitor code,
            CodeUnit unit,
            Body body,
            BodyTypes types,
            Links links,
            Environment environment) {
        this.code = code;
        this.unit = unit;
        this.body = body;
        this.links = links;
        this.environment = environment;
        lines = new LineNumbers(body);
        plan = new LocalPlan(body);
        loops = new CountedLoops(body, plan);
        labels = new Label[body.blocks().size() + 1];
        outer = new Label[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
            outer[i] = new Label();
        }
        guard();
        locals = MethodLocals.begin(code, body, types, plan, loops, unit.form());
        operands =
                new BodyOperands(code, unit.code(), body, types, locals, loops, links, environment);
    }

    /// Writes the instructions of a method, from its first to its last.
    static void write(
            MethodVisitor code,
            CodeUnit unit,
            Body body,
            BodyTypes types,
            Links links,
            Environment environment) {
        new BodyWriter(code, unit, body, types, links, environment).write();
    }

    /// The ranges of handlers are announced before their labels; each block ends where the next one
    /// begins.
    private void guard() {
        for (int i = 0; i < labels.length - 1; i++) {
            if (body.blocks().get(i).handler().isPresent()) {
                for (String caught : CAUGHT) {
                    code.visitTryCatchBlock(
                            labels[i],
                            labels[i + 1],
                            labels[body.blocks().get(i).handler().getAsInt()],
                            caught);
                }
            }
        }
    }

    private void write() {
        int number = 0;
        for (int i = 0; i < labels.length - 1; i++) {
            Block block = body.blocks().get(i);
            locals.beginBlock();
            operands.beginBlock(i);
            beginLoop(i);
            code.visitLabel(labels[i]);
            boolean handles =
                    !block.statements().isEmpty()
                            && block.statements().getFirst().instruction()
                                    instanceof Instruction.Caught;
            if (handles) {
                locals.frame(code, "java/lang/Throwable");
            } else if (i > 0 || plan.isLoop(i)) {
                locals.frame(code);
            }
            for (Statement statement : block.statements()) {
                line(statement.line());
                instruction(number++, statement.instruction());
            }
            Optional<CountedLoops.Loop> counted = loops.testedAt(i);
            if (counted.isPresent()) {
                goRound(counted.get());
            } else {
                terminator(i, block.terminator());
            }
        }
        code.visitLabel(labels[labels.length - 1]);
    }

    /// A step without a line of its own stands where the method is defined.
    private void line(int source) {
        int number =
                lines.of(source == 0 ? unit.code().instance().method().location().line() : source);
        if (number > 0 && number != line) {
            line = number;
            Label here = new Label();
            code.visitLabel(here);
            code.visitLineNumber(number, here);
        }
    }

    private void instruction(int value, Instruction instruction) {
        switch (instruction) {
            case Instruction.Call(Operand callee, List<Operand> arguments) ->
                    call(value, callee, arguments);
            case Instruction.Invoke(
                            Operand.Constant(Object instance),
                            Operand callee,
                            List<Operand> arguments) ->
                    invoke(value, (MethodInstance) instance, callee, arguments);
            case Instruction.New(Operand type, List<Operand> fields) -> make(value, type, fields);
            case Instruction.GetField(Operand object, Symbol field) ->
                    getField(value, object, field);
            case Instruction.SetField(Operand object, Symbol field, Operand stored) ->
                    inlineOr(
                            value,
                            "setfield!",
                            List.of(object, new Operand.Constant(field), stored),
                            new Link.SetField(field),
                            List.of(object, stored));
            case Instruction.SetSlot(int slot, Operand stored) -> setSlot(value, slot, stored);
            case Instruction.SetGlobal(Symbol name, Operand stored) ->
                    outOfLine(value, new Link.SetGlobal(module(), name), List.of(stored));
            case Instruction.IsDefined(Operand asked) -> isDefined(value, asked);
            case Instruction.Refine(Operand refined, Operand.Constant _) ->
                    inline(
                            value,
                            InlineCode.whereUsed(
                                    locals.form(value),
                                    writer -> writer.push(refined, locals.form(value))),
                            List.of(refined));
            case Instruction.Caught() -> {
                operands.pushTask();
                operands.callStatic(
                        Failures.NAME,
                        "caught",
                        "(Ljava/lang/Throwable;L" + CallForm.TASK + ";)Ljava/lang/Object;");
                define(value, JavaForm.ANY);
            }
            case Instruction.Phi _ -> {}
        }
    }

    private RuntimeModule module() {
        return unit.code().instance().method().module();
    }

    private void define(int value, JavaForm form) {
        form.convert(code, locals.form(value));
        locals.define(code, value);
    }

    private void call(int value, Operand callee, List<Operand> arguments) {
        if (callee instanceof Operand.Constant(Builtin builtin)) {
            inlineOr(value, builtin.name().name(), arguments, new Link.Code(builtin), arguments);
            return;
        }
        operands.pushCode(dispatch(callee, arguments));
        operands.pushTask();
        operands.push(callee, JavaForm.ANY);
        operands.call(arguments);
        define(value, JavaForm.ANY);
    }

    private Link dispatch(Operand callee, List<Operand> arguments) {
        List<Operand> unknown =
                arguments.stream().filter(argument -> !hasKnownType(argument)).toList();
        return callee instanceof Operand.Constant
                        && unknown.size() == 1
                        && CompiledCode.isPlain(arguments.size())
                ? new Link.CallByOne(arguments.indexOf(unknown.getFirst()))
                : new Link.Call();
    }

    /// Whether dispatch sees the same type in all values of an operand. Types as values are
    /// dispatched on themselves.
    private boolean hasKnownType(Operand operand) {
        return operand instanceof Operand.Constant
                || operands.typeOf(operand) instanceof DataType type
                        && type.isConcrete()
                        && !CoreTypes.isKind(type);
    }

    private void getField(int value, Operand object, Symbol field) {
        List<Operand> taken = List.of(object, new Operand.Constant(field));
        Optional<InlineCode> found = BuiltinCode.find("getfield", taken, operands);
        if (found.isPresent()) {
            inline(value, found.get(), taken);
            return;
        }
        operands.pushCode(new Link.GetField(field));
        operands.push(object, JavaForm.ANY);
        operands.pushTask();
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, FieldReader.NAME, "read", FieldReader.DESCRIPTOR, false);
        define(value, JavaForm.ANY);
    }

    private void inlineOr(
            int value, String name, List<Operand> inlined, Link otherwise, List<Operand> passed) {
        Optional<InlineCode> found = BuiltinCode.find(name, inlined, operands);
        if (found.isPresent()) {
            inline(value, found.get(), inlined);
        } else {
            outOfLine(value, otherwise, passed);
        }
    }

    private void inline(int value, InlineCode found, List<Operand> taken) {
        boolean later =
                found.moment() == InlineCode.Moment.WHERE_USED
                        && taken.stream().allMatch(BodyWriter::isConstant);
        if (later && plan.uses(value) == 0) {
            return;
        }
        if (later
                && plan.uses(value) == 1
                && !plan.isCrossing(value)
                && operands.defer(value, found, taken)) {
            return;
        }
        found.instructions().accept(operands);
        define(value, found.result());
    }

    /// Whether an operand is the same whenever it is asked for.
    private static boolean isConstant(Operand operand) {
        return operand instanceof Operand.Value || operand instanceof Operand.Constant;
    }

    private void outOfLine(int value, Link operation, List<Operand> taken) {
        operands.pushCode(operation);
        operands.pushTask();
        operands.pushArray(taken);
        operands.callCode();
        define(value, JavaForm.ANY);
    }

    private void make(int value, Operand type, List<Operand> fields) {
        if (type instanceof Operand.Constant(DataType known)) {
            Optional<InlineCode> found = StructCode.make(known, fields, operands);
            if (found.isPresent()) {
                inline(value, found.get(), fields);
                return;
            }
        }
        List<Operand> all = new ArrayList<>(fields.size() + 1);
        all.add(type);
        all.addAll(fields);
        outOfLine(value, new Link.NewInstance(), all);
    }

    private void invoke(
            int value, MethodInstance instance, Operand callee, List<Operand> arguments) {
        Optional<CodeUnit> target =
                environment
                        .direct(unit.code(), instance)
                        .filter(direct -> direct.form().takes(arguments.size()));
        if (target.isEmpty()) {
            List<Operand> all = new ArrayList<>(arguments.size() + 1);
            all.add(callee);
            all.addAll(arguments);
            outOfLine(value, new Link.Invoke(instance), all);
            return;
        }
        CallForm form = target.get().form();
        if (isPerhapsRecursive(target.get())) {
            checkInterrupt();
        }
        operands.pushTask();
        operands.push(callee, JavaForm.ANY);
        int plain = form.isVararg() ? form.arguments().size() - 1 : form.arguments().size();
        for (int i = 0; i < plain; i++) {
            operands.push(arguments.get(i), form.arguments().get(i));
        }
        if (form.isVararg()) {
            operands.pushTuple(arguments.subList(plain, arguments.size()));
        }
        links.name(target.get());
        operands.callStatic(target.get().className(), target.get().methodName(), form.descriptor());
        define(value, form.result());
    }

    /// Whether a call may lead back to this code. Of the calls of a cycle one at least calls a
    /// class whose name does not come after the caller's.
    private boolean isPerhapsRecursive(CodeUnit target) {
        return target.className().compareTo(unit.className()) <= 0;
    }

    private void setSlot(int value, int slot, Operand stored) {
        JavaForm form = locals.slotForm(slot);
        operands.push(stored, form);
        form.store(code, locals.slot(slot));
        if (locals.isFlagged(slot)) {
            code.visitInsn(Opcodes.ICONST_1);
            JavaForm.BOOL.store(code, locals.flag(slot));
        }
        if (plan.uses(value) > 0) {
            form.load(code, locals.slot(slot));
            define(value, form);
        }
    }

    private void isDefined(int value, Operand asked) {
        switch (asked) {
            case Operand.Slot(int slot) when slot >= body.argumentCount() -> {
                if (locals.isFlagged(slot)) {
                    JavaForm.BOOL.load(code, locals.flag(slot));
                } else {
                    locals.slotForm(slot).load(code, locals.slot(slot));
                    operands.callStatic(Failures.NAME, "isDefined", "(Ljava/lang/Object;)Z");
                }
                define(value, JavaForm.BOOL);
            }
            case Operand.Global(Symbol name) ->
                    outOfLine(value, new Link.GlobalIsDefined(module(), name), List.of());
            case Operand.StaticParameter(int index) ->
                    truth(
                            value,
                            !(unit.code().instance().staticParameters().get(index)
                                    instanceof TypeVar));
            case Operand.Slot _, Operand.Value _, Operand.Constant _ -> truth(value, true);
        }
    }

    private void truth(int value, Object known) {
        operands.push(new Operand.Constant(known), JavaForm.BOOL);
        define(value, JavaForm.BOOL);
    }

    private void terminator(int block, Terminator terminator) {
        switch (terminator) {
            case Terminator.Goto(int target) -> goTo(block, target);
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) -> {
                boolean direct = whenFalse > block && !hasPhis(whenFalse);
                Label otherwise = direct ? entry(whenFalse) : new Label();
                operands.jumpUnless(condition, otherwise);
                goTo(block, whenTrue);
                if (!direct) {
                    code.visitLabel(otherwise);
                    locals.frame(code);
                    goTo(block, whenFalse);
                }
            }
            case Terminator.Return(Operand value) -> {
                operands.push(value, unit.form().result());
                unit.form().result().giveBack(code);
            }
            case Terminator.Unreachable() -> {
                operands.callStatic(Failures.NAME, "unreachable", "()Ljava/lang/RuntimeException;");
                code.visitInsn(Opcodes.ATHROW);
            }
        }
    }

    /// Goes on with a counted loop, asks for interrupts where a chunk of it ends, or leaves it.
    private void goRound(CountedLoops.Loop loop) {
        Operand counter = new Operand.Value(loop.counter());
        Label chunkEnds = new Label();
        Label goesOn = new Label();
        operands.push(counter, JavaForm.INT64);
        JavaForm.INT64.load(code, locals.chunkEnd(loop));
        code.visitInsn(Opcodes.LCMP);
        code.visitJumpInsn(Opcodes.IFEQ, chunkEnds);
        goTo(loop.test(), loop.latch());
        code.visitLabel(chunkEnds);
        locals.frame(code);
        operands.push(counter, JavaForm.INT64);
        operands.push(loop.last(), JavaForm.INT64);
        code.visitInsn(Opcodes.LCMP);
        code.visitJumpInsn(Opcodes.IFNE, goesOn);
        goTo(loop.test(), loop.exit());
        code.visitLabel(goesOn);
        locals.frame(code);
        checkInterrupt();
        int number = loops.first(loop.latch());
        for (Statement statement : loops.steps(loop)) {
            instruction(number++, statement.instruction());
        }
        choose(loop.latch(), loop.header());
        code.visitJumpInsn(Opcodes.GOTO, outer[loop.header()]);
    }

    /// Begins the outer one of the two loops that the Java machine sees of each: what jumps back
    /// after it asked for interrupts jumps here, what jumps back at once to the block itself.
    private void beginLoop(int header) {
        if (!plan.isLoop(header)) {
            return;
        }
        code.visitLabel(outer[header]);
        locals.frame(code);
        Optional<CountedLoops.Loop> counted = loops.beginningAt(header);
        if (counted.isPresent()) {
            beginChunk(counted.get());
        } else {
            code.visitInsn(Opcodes.NOP);
        }
    }

    /// The Java machine counts the inner loop's turns beforehand where it knows that the counter
    /// does not begin beyond its end; the test that says so never fails.
    private void beginChunk(CountedLoops.Loop loop) {
        Operand counter = new Operand.Value(loop.counter());
        operands.push(counter, JavaForm.INT64);
        operands.push(loop.last(), JavaForm.INT64);
        boolean up = loop.direction() == CountedLoops.Direction.UP;
        operands.callStatic(Interruption.NAME, up ? "chunkEnd" : "chunkEndBelow", "(JJ)J");
        JavaForm.INT64.store(code, locals.chunkEnd(loop));
        operands.push(counter, JavaForm.INT64);
        JavaForm.INT64.load(code, locals.chunkEnd(loop));
        code.visitInsn(Opcodes.LCMP);
        code.visitJumpInsn(up ? Opcodes.IFLE : Opcodes.IFGE, labels[loop.header()]);
        // A call, as what is thrown here would keep the machine from counting.
        operands.callStatic(Interruption.NAME, "afterEnd", "()V");
    }

    private void checkInterrupt() {
        operands.pushTask();
        operands.callStatic(Interruption.NAME, "check", "(L" + CallForm.TASK + ";)V");
    }

    private boolean hasPhis(int block) {
        List<Statement> statements = body.blocks().get(block).statements();
        return !statements.isEmpty()
                && statements.getFirst().instruction() instanceof Instruction.Phi;
    }

    /// Makes all choices of the target's phis, and jumps.
    private void goTo(int block, int target) {
        choose(block, target);
        Optional<CountedLoops.Loop> counted = loops.beginningAt(target);
        boolean counts = counted.isPresent() && counted.get().latch() == block;
        if (target <= block && !counts) {
            beImpatient(target);
        } else {
            code.visitJumpInsn(Opcodes.GOTO, counts ? labels[target] : entry(target));
        }
    }

    /// Where those that come from before a block enter it.
    private Label entry(int block) {
        return plan.isLoop(block) ? outer[block] : labels[block];
    }

    /// Jumps backwards, unless it is time to ask for interrupts before.
    private void beImpatient(int target) {
        code.visitIincInsn(locals.patience(), -1);
        code.visitVarInsn(Opcodes.ILOAD, locals.patience());
        code.visitJumpInsn(Opcodes.IFGT, labels[target]);
        operands.pushTask();
        operands.callStatic(Interruption.NAME, "patience", "(L" + CallForm.TASK + ";)I");
        code.visitVarInsn(Opcodes.ISTORE, locals.patience());
        code.visitJumpInsn(Opcodes.GOTO, outer[target]);
    }

    /// Makes all choices of the target's phis at once.
    private void choose(int block, int target) {
        int first = loops.first(target);
        List<Integer> chosen = new ArrayList<>();
        List<Statement> statements = body.blocks().get(target).statements();
        for (int i = 0;
                i < statements.size()
                        && statements.get(i).instruction()
                                instanceof Instruction.Phi(List<Instruction.Phi.Choice> choices);
                i++) {
            int phi = first + i;
            if (plan.uses(phi) > 0) {
                operands.push(choice(choices, block), locals.form(phi));
                chosen.add(phi);
            }
        }
        for (int phi : chosen.reversed()) {
            locals.define(code, phi);
        }
    }

    private static Operand choice(List<Instruction.Phi.Choice> choices, int block) {
        return choices.stream()
                .filter(choice -> choice.block() == block)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no choice for block " + block))
                .value();
    }

    static Type typeIn(List<Operand.Constant> types, int index) {
        return (Type) types.get(index).value();
    }
}
