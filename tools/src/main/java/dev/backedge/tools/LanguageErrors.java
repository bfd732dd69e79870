package dev.backedge.tools;

import dev.backedge.engine.CyclicDependencyException;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagesUnavailableException;
import dev.backedge.engine.InitializationException;
import dev.backedge.engine.PackageException;
import dev.backedge.engine.PrecompileException;
import dev.backedge.engine.UnknownPackageException;
import dev.backedge.ir.SourceException;
import dev.backedge.tools.demo.StepFailedException;
import dev.backedge.tools.records.RecordException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one message what went wrong, and keeps the stack trace for what nobody foresaw.
final class LanguageErrors implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
        switch (problem) {
            case SourceException _,
                    EvaluationException _,
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
}
