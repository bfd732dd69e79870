package dev.backedge.tools;

import dev.backedge.engine.Session;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyText;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.EdgeText;
import dev.backedge.model.Type;
import dev.backedge.tools.demo.JsonFile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.TraceClassVisitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Prints the code of a call. Counterpart: `code_typed`, Julia 1.9, `base/reflection.jl`.
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Prints the code of each method that a call may select.")
final class CodeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private PackageOptions options = new PackageOptions();

    @Parameters(
            index = "0",
            paramLabel = "FORM",
            description =
                    "typed: code as inferred, with types, result, worlds and edges; ir: optimized"
                            + " code; jvm: the instructions of the Java class.")
    private Form form = Form.typed;

    @Parameters(
            index = "1",
            paramLabel = "CALL",
            description = "A function with argument types: 'f(Int64, Vector{Int64})'.")
    private String call = "";

    @Option(names = "--pkg", paramLabel = "PACKAGE", description = "A package to load first.")
    private List<String> packages = new ArrayList<>();

    @Option(names = "--json", description = "Print a list of records.")
    private boolean json;

    /// What is printed of the code.
    private enum Form {
        typed,
        ir,
        jvm
    }

    /// One method's code.
    ///
    /// @param method as it was declared
    /// @param result inferred type
    /// @param effects what a call promises
    /// @param edges what the code relies on
    /// @param code the text in the form that was asked for
    private record Printed(
            String method, String result, String effects, List<String> edges, String code) {}

    @Override
    public Integer call() {
        int open = call.indexOf('(');
        if (open < 1 || !call.endsWith(")")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Expected a function with argument types, such as 'f(Int64)', found " + call);
        }
        PrintWriter out = spec.commandLine().getOut();
        DeepStack.run(() -> {
            Session session = options.engine(_ -> {}).openSession();
            packages.forEach(session::require);
            Object callee = session.evaluate(call.substring(0, open));
            String types = call.substring(open + 1, call.length() - 1);
            Type arguments = (Type) session.evaluate("Tuple{" + types + "}");
            List<Printed> found =
                    session.codeOf(callee, arguments).stream()
                            .map(code -> printed(session, code))
                            .toList();
            if (json) {
                out.println(JsonFile.text(found));
            } else {
                found.forEach(printed -> print(printed, out));
            }
        });
        out.flush();
        return 0;
    }

    private Printed printed(Session session, CodeInstance code) {
        return new Printed(
                code.toString(),
                code.returnType().toString(),
                code.effects().toString(),
                code.edges().stream().map(EdgeText::printAnswered).toList(),
                switch (form) {
                    case typed -> text(session.inferredBody(code));
                    case ir -> text(code.body());
                    case jvm -> instructions(session.classOf(code));
                });
    }

    private static String text(Optional<Body> body) {
        return body.map(BodyText::print).orElse("no code is kept\n");
    }

    private void print(Printed printed, PrintWriter out) {
        out.println(printed.method());
        if (form == Form.typed) {
            out.println("  effects " + printed.effects());
            printed.edges().forEach(edge -> out.println("  relies on " + edge));
        }
        out.println(printed.code());
    }

    private static String instructions(byte[] bytes) {
        StringWriter text = new StringWriter();
        new ClassReader(bytes).accept(new TraceClassVisitor(new PrintWriter(text)), 0);
        return text.toString();
    }
}
