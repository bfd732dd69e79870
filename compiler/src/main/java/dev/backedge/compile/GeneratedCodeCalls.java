package dev.backedge.compile;

import dev.backedge.compile.builtin.GlobalNames;
import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.jvm.CompiledCode;
import dev.backedge.jvm.FieldReader;
import dev.backedge.jvm.OutOfLine;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;

import java.util.Arrays;

/// Does for generated code what the interpreter's steps do.
final class GeneratedCodeCalls implements OutOfLine {
    private static final Step NO_STEP = new Steps.Known(false);

    private final Interpreter interpreter;
    private final LanguageErrors errors;

    GeneratedCodeCalls(Interpreter interpreter, LanguageErrors errors) {
        this.interpreter = interpreter;
        this.errors = errors;
    }

    private static Object[] afterFirst(Object[] operands) {
        return Arrays.copyOfRange(operands, 1, operands.length);
    }

    @Override
    public CompiledCode call() {
        return new DynamicCall(interpreter);
    }

    @Override
    public CompiledCode callByOne(int argument) {
        return new CallByOne(interpreter, argument);
    }

    @Override
    public Builtin.Code invoke(MethodInstance instance) {
        InvokeStep step = new InvokeStep(interpreter, instance, NO_STEP, new Step[0]);
        return (task, operands) -> step.invoke(task, operands[0], afterFirst(operands));
    }

    @Override
    public Builtin.Code interpret(CodeInstance code) {
        return (task, operands) -> interpreter.interpret(code, task, operands);
    }

    @Override
    public Builtin.Code newInstance() {
        NewStep step = new NewStep(interpreter.subtyping(), errors, NO_STEP, new Step[0]);
        return (_, operands) -> step.make(operands[0], afterFirst(operands));
    }

    @Override
    public FieldReader getField(Symbol field) {
        return new FieldSteps.Reader(errors, field);
    }

    @Override
    public Builtin.Code setField(Symbol field) {
        FieldSteps.Set step =
                new FieldSteps.Set(interpreter.subtyping(), errors, NO_STEP, field, NO_STEP);
        return (_, operands) -> step.write(operands[0], operands[1]);
    }

    @Override
    public Builtin.Code global(RuntimeModule module, Symbol name) {
        KnownGlobal known = new KnownGlobal(errors, name);
        return (task, _) -> known.value(module, task);
    }

    @Override
    public Builtin.Code setGlobal(RuntimeModule module, Symbol name) {
        return (_, operands) -> {
            interpreter.globals().assign(module, name, operands[0]);
            return operands[0];
        };
    }

    @Override
    public Builtin.Code globalIsDefined(RuntimeModule module, Symbol name) {
        GlobalNames names = new GlobalNames(errors);
        return (task, _) -> names.isDefined(task, module, name);
    }
}
