package dev.backedge.tools;

import dev.backedge.engine.CyclicDependencyException;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagesUnavailableException;
import dev.backedge.engine.InitializationException;
import dev.backedge.engine.PackageException;
import dev.backedge.engine.PrecompileException;
import dev.backedge.engine.UnknownPackageException;
import dev.backedge.ir.SourceException;
import dev.backedge.model.CallFrame;
import dev.backedge.tools.demo.StepFailedException;
import dev.backedge.tools.records.RecordException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.util.List;

/// Says in one message what went wrong, and keeps the stack trace for what nobody foresaw.
final class LanguageErrors implements IExecutionExceptionHandler {
    private static final int SHOWN = 20;

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
        switch (problem) {
            case EvaluationException failed -> {
                line.getErr().println("backedge: " + failed.getMessage());
                line.getErr().print(stackTrace(failed));
            }
            case SourceException _,
                    UnknownPackageException _,
                    CyclicDependencyException _,
                    PackageException _,
                    PrecompileException _,
                    ImagesUnavailableException _,
                    InitializationException _,
                    StepFailedException _,
                    RecordException _ ->
                    line.getErr().println("backedge: " + problem.getMessage());
            default -> problem.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return 1;
    }

    /// The calls of the program that were running, as a REPL shows them; nothing where only the top
    /// level was. Of many, the first and the last.
    private static String stackTrace(EvaluationException failed) {
        List<CallFrame> frames = failed.frames();
        if (frames.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("Stacktrace:\n");
        for (int i = 0; i < frames.size(); i++) {
            if (i == SHOWN && frames.size() > 2 * SHOWN) {
                text.append("  ⋮ ").append(frames.size() - 2 * SHOWN).append(" more\n");
                i = frames.size() - SHOWN;
            }
            text.append(shown(i + 1, frames.get(i)));
        }
        return text
                + shown(
                        frames.size() + 1,
                        new CallFrame("", failed.location(), CallFrame.Way.CALLED));
    }

    private static String shown(int number, CallFrame frame) {
        String function = frame.function().isEmpty() ? "top-level scope" : frame.function();
        return " [" + number + "] " + function + "\n   @ " + frame.location() + mark(frame) + "\n";
    }

    private static String mark(CallFrame frame) {
        return switch (frame.way()) {
            case CALLED -> "";
            case INLINED -> " [inlined]";
        };
    }
}
